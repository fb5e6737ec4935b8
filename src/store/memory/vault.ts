import { Keyv } from 'keyv'
import type { Vault } from '#core/vault.ts'
import { KeyvSql } from './keyv-sql.ts'
import type { Store } from '../database/open.ts'

/** What must not be lost, by key: always in the store's own database, never in a cache. What is under a tenant's id goes with it. */
export function openVault(store: Pick<Store, 'db'>): Vault {
  const keyv = new Keyv({ store: new KeyvSql(store.db), namespace: 'vault', throwOnErrors: true })
  return {
    get: key => keyv.get<string>(key),
    async set(key, text) {
      await keyv.set(key, text)
    },
    async delete(key) {
      await keyv.delete(key)
    },
  }
}
