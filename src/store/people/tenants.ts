import { TenantId } from '#core/ids.ts'
import type { Memory } from '#core/asking/newsroom.ts'
import { forgetTenant } from './forget-tenant.ts'
import type { Store } from '../database/open.ts'

/** What a tenant left behind is kept this long, should it come back. RELIABILITY "Chat". */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** The app was removed there: nothing is posted any more, and the time until its data is deleted begins. */
export async function tenantLeft({ db }: Store, tenant: TenantId, now: Date): Promise<void> {
  const left = { since: now.getTime(), removed_at: now.getTime() }
  await db
    .insertInto('tenants')
    .values({ id: tenant, ...left })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ removed_at: left.removed_at }))
    .execute()
}

/** Deletes what is kept of the tenants that left 30 days ago or more; answers how many. */
export async function forgetLongGone(store: Store, memory: Pick<Memory, 'forget'>, now: Date): Promise<number> {
  const gone = await store.db
    .selectFrom('tenants')
    .select('id')
    .where('removed_at', '<=', now.getTime() - KEPT_MS)
    .execute()
  for (const { id } of gone) await forgetTenant(store, memory, TenantId.parse(id))
  return gone.length
}
