/**
 * Keeps a few small texts permanently, by key: the id of the tenant they belong to, with which they are deleted.
 * Callers seal what is secret in them.
 */
export interface Vault {
  get(key: string): Promise<string | undefined>
  set(key: string, text: string): Promise<void>
  delete(key: string): Promise<void>
}
