import type { Kysely } from 'kysely'
import type { TenantId } from '#core/ids.ts'
import type { Schema } from '../database/schema.ts'

/** Records that a tenant is present: known from now on, and back if it had left. */
export async function presentTenant(db: Kysely<Schema>, tenant: TenantId, now: Date): Promise<void> {
  await db
    .insertInto('tenants')
    .values({ id: tenant, since: now.getTime(), removed_at: null })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ removed_at: null }))
    .execute()
}
