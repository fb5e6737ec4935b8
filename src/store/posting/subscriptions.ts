import type { Newsroom } from '#core/asking/newsroom.ts'
import { newestArrival } from '../articles/arrivals.ts'
import { judgedIn } from './judged.ts'
import { nextWindow } from './next-window.ts'
import { resumePart } from './resume.ts'
import { presentTenant } from '../people/present-tenant.ts'
import { slotReports } from './slot-reports.ts'
import type { Store } from '../database/open.ts'
import { toldAt } from './told-at.ts'
import { fromSubscriptionRow, toSubscriptionColumns, toSubscriptionRow } from '../database/subscription-row.ts'

/**
 * Standing orders. A new one, or one whose times changed or that goes on after a pause, is due for slots after now only.
 * @param now what time it is
 */
export function subscriptionsOf(store: Store, now: () => Date): Newsroom['subscriptions'] {
  const { db } = store
  return {
    async add(subscription) {
      const at = now()
      await db.transaction().execute(async trx => {
        await presentTenant(trx, subscription.place.tenant, at)
        await trx
          .insertInto('subscriptions')
          .values(toSubscriptionRow(subscription, at, await newestArrival(trx)))
          .execute()
      })
    },

    async change(tenant, id, change) {
      const at = now().getTime()
      const again = change.schedule !== undefined || change.zone !== undefined || 'paused' in change
      const columns = { ...toSubscriptionColumns(change), ...(again && { next_at: at + 1, decided_at: at }) }
      const changed = await db
        .updateTable('subscriptions')
        .set(columns)
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst()
      return changed.numUpdatedRows > 0n
    },

    async remove(tenant, id) {
      const removed = await db
        .deleteFrom('subscriptions')
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst()
      return removed.numDeletedRows > 0n
    },

    async get(tenant, id) {
      const [row] = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .execute()
      return row && fromSubscriptionRow(row)
    },

    async at(place) {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('tenant', '=', place.tenant)
        .where('platform', '=', place.platform)
        .where('channel', '=', place.channel)
        .where('thread', 'is not distinct from', place.thread ?? null)
        .where('person', 'is', null)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(fromSubscriptionRow)
    },

    async count(tenant) {
      const { count } = await db
        .selectFrom('subscriptions')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('tenant', '=', tenant)
        .where('person', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(count)
    },

    resume: (tenant, subscription, key, by) => resumePart(store, { tenant, subscription, key, by }, now()),

    window: (subscription, until) => nextWindow(db, subscription, until),

    toldAt: (place, since) => toldAt(db, place, since),

    judgedIn: (tenant, id, article) => judgedIn(store, tenant, id, article),

    async slots(tenant, id, limit) {
      return slotReports(store, { tenant, subscription: id, limit })
    },
  }
}
