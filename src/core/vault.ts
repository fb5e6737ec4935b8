/**
 * Keeps a few small texts permanently. The key is the id of the tenant they belong to, with which they are deleted.
 * Callers seal secrets in them.
 */
export interface Vault {
  get(key: string): Promise<string | undefined>
  set(key: string, text: string): Promise<void>
  delete(key: string): Promise<void>
}
