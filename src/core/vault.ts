/**
 * Keeps few small texts for good, by key: the id of the tenant whose they are, with which they are forgotten. Whatever is
 * secret in them is sealed by whoever brings it.
 */
export interface Vault {
  get(key: string): Promise<string | undefined>
  set(key: string, text: string): Promise<void>
  delete(key: string): Promise<void>
}
