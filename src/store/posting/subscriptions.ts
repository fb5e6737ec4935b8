import { HOUSE } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { newestArrival } from '../articles/arrivals.ts'
import { changeOrder, endOrder, type DecideDue } from './change-order.ts'
import { judgedIn } from './judged.ts'
import { nextWindow, toldAt } from './to-tell.ts'
import { resumePart } from './resume.ts'
import { presentTenant } from '../people/present-tenant.ts'
import { slotReports } from './slot-reports.ts'
import type { Store } from '../database/open.ts'
import { fromSubscriptionRow, toSubscriptionRow } from '../database/subscription-row.ts'

/**
 * Subscriptions. A new one, and one that is rescheduled or resumed, is due only for slots after now.
 *
 * @param now the clock
 *
 * @param decideDue decides due slots before a change; without it they are recorded as skipped
 */
export function subscriptionsOf(store: Store, now: () => Date, decideDue?: DecideDue): Newsroom['subscriptions'] {
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

    change: (tenant, id, change) => changeOrder(store, { tenant, id, change }, now, decideDue),

    remove: (tenant, id) => endOrder(store, tenant, id, now()),

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

    async everywhere(tenant, limit) {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .$if(tenant !== HOUSE, query => query.where('tenant', '=', tenant))
        .where('person', 'is', null)
        .orderBy('tenant')
        .orderBy('platform')
        .orderBy('channel')
        .orderBy('created_at')
        .orderBy('id')
        .limit(limit)
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
