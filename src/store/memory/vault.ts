import type { Vault } from '#core/vault.ts'
import type { Store } from '../database/open.ts'

/**
 * Values that must not be lost, by key: always in the store's own database, never in a cache. What is under a tenant's
 * id is deleted with it.
 */
export function openVault({ db }: Pick<Store, 'db'>): Vault {
  return {
    async get(key) {
      return (await db.selectFrom('vault').select('text').where('key', '=', key).executeTakeFirst())?.text
    },
    async set(key, text) {
      await db
        .insertInto('vault')
        .values({ key, text })
        .onConflict(conflict => conflict.column('key').doUpdateSet({ text }))
        .execute()
    },
    async delete(key) {
      await db.deleteFrom('vault').where('key', '=', key).execute()
    },
  }
}
