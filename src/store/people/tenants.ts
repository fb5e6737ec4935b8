import { platformOf, TenantId } from '#core/ids.ts'
import type { Memory } from '#core/asking/newsroom.ts'
import { forgetTenant } from './forget-tenant.ts'
import type { Store } from '../database/open.ts'
import type { Tenants } from '#core/tenants.ts'
import { chunks } from '../database/chunks.ts'
import { holdsOf } from './holds.ts'

/** Milliseconds a tenant's data is kept after it left, in case it comes back. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** Where Crier is and was, as platforms report it: late, repeatedly, and by other clocks than ours. */
export function tenantsOf(store: Store): Tenants {
  const { db } = store
  return {
    async joined(tenants, at) {
      for (const ids of chunks(tenants)) {
        await db
          .updateTable('tenants')
          .set(query => ({
            // A recorded removal was before this, whatever the clocks say.
            joined_at: query
              .case()
              .when('removed_at', '>', at.getTime())
              .then(query.ref('removed_at'))
              .else(at.getTime())
              .end(),
            removed_at: null,
          }))
          .where('id', 'in', ids)
          .execute()
      }
      await holdsOf(store).end([...new Set([...tenants, ...tenants.map(platformOf)])])
    },

    async seen(tenant, at) {
      const removed = db.selectFrom('tenants').select('id').where('id', '=', tenant)
      if (!(await removed.where('removed_at', '<', at.getTime()).executeTakeFirst())) return false
      const { numUpdatedRows } = await db
        .updateTable('tenants')
        .set({ removed_at: null, joined_at: at.getTime() })
        .where('id', '=', tenant)
        .where('removed_at', '<', at.getTime())
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async left(tenant, at) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('tenants')
        .values({ id: tenant, since: at.getTime(), removed_at: at.getTime() })
        .onConflict(conflict =>
          conflict
            .column('id')
            .doUpdateSet({ removed_at: at.getTime() })
            .where(query =>
              query.or([query('tenants.joined_at', 'is', null), query('tenants.joined_at', '<', at.getTime())]),
            ),
        )
        .executeTakeFirst()
      return numInsertedOrUpdatedRows !== undefined && numInsertedOrUpdatedRows > 0n
    },
  }
}

/** A tenant that removed Crier, and from when on its data is deleted. */
export interface RemovedTenant {
  readonly tenant: TenantId
  readonly since: Date
  readonly deletedFrom: Date
}

export type Removed = ReturnType<typeof removedOf>

/** The tenants that removed Crier. */
export function removedOf(store: Store) {
  async function list(): Promise<readonly RemovedTenant[]> {
    const rows = await store.db
      .selectFrom('tenants')
      .select(['id', 'removed_at'])
      .where('removed_at', 'is not', null)
      .orderBy('removed_at')
      .execute()
    return rows.flatMap(({ id, removed_at: at }) =>
      at === null ? [] : [{ tenant: TenantId.parse(id), since: new Date(at), deletedFrom: new Date(at + KEPT_MS) }],
    )
  }

  const due = async (now: Date): Promise<readonly TenantId[]> =>
    (await list()).filter(({ deletedFrom }) => deletedFrom <= now).map(({ tenant }) => tenant)

  return {
    /** Longest gone first. */
    list,
    /** Those whose data is due to be deleted. */
    due,
    /** Deletes all data of a due tenant; `false` if it is not due, because it came back. */
    async forget(tenant: TenantId, memory: Pick<Memory, 'forget'>, now: Date): Promise<boolean> {
      if (!(await due(now)).includes(tenant)) return false
      await forgetTenant(store, memory, tenant)
      return true
    },
  }
}
