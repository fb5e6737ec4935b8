import { Refusal } from '#core/asking/refusal.ts'
import { HOUSE, TenantId } from '#core/ids.ts'
import type { Store } from '../database/open.ts'
import { openVault } from '../memory/vault.ts'

const MOST_TOLD = 20

/** The tenant with the typed name. Throws a Refusal that lists the known ones if nothing is kept of it. */
export async function keptTenant(store: Store, name: string): Promise<TenantId> {
  const tenant = TenantId.safeParse(name)
  if (tenant.success && tenant.data !== HOUSE && (await isKept(store, tenant.data))) return tenant.data
  const known = (await knownTenants(store)).filter(each => each !== HOUSE)
  const all = known.length === 0 ? 'no workspace at all' : known.slice(0, MOST_TOLD).join(', ')
  const more = known.length > MOST_TOLD ? ' and more' : ''
  throw new Refusal(`Nothing is stored about ${JSON.stringify(name)}. Known: ${all}${more}.`)
}

/** The names of tenants with stored data, including those that have left. */
async function knownTenants({ db }: Pick<Store, 'db'>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('tenants')
    .select('id')
    .union(db.selectFrom('follows').select('tenant as id'))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Is anything kept of a tenant: settings, follows, its installation, articles it brought? */
async function isKept(store: Store, tenant: TenantId): Promise<boolean> {
  if ((await knownTenants(store)).includes(tenant)) return true
  const { db } = store
  const brought = await db.selectFrom('articles').select('seq').where('origin', '=', tenant).limit(1).executeTakeFirst()
  return brought !== undefined || (await openVault(store).get(tenant)) !== undefined
}
