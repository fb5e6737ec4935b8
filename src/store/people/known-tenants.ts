import type { TenantId } from '#core/ids.ts'
import type { Store } from '../database/open.ts'
import { openVault } from '../memory/vault.ts'

/** The tenants that something is kept of, by name; those that have left too. */
export async function knownTenants({ db }: Pick<Store, 'db'>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('tenants')
    .select('id')
    .union(db.selectFrom('follows').select('tenant as id'))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether anything is kept of a tenant: what it set and follows, its installation, articles that it brought. */
export async function isKept(store: Store, tenant: TenantId): Promise<boolean> {
  if ((await knownTenants(store)).includes(tenant)) return true
  const { db } = store
  const brought = await db.selectFrom('articles').select('seq').where('origin', '=', tenant).limit(1).executeTakeFirst()
  return brought !== undefined || (await openVault(store).get(tenant)) !== undefined
}
