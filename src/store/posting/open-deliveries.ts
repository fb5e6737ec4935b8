import type { Delivery, Part, Receipt } from '#core/posting/delivery.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { OPEN_STATES, fromDeliveryRow, readPart, readReceipt } from './delivery-row.ts'
import type { Store } from '../database/open.ts'
import { fromSubscriptionRow } from '../database/subscription-row.ts'
import { removedTenants } from '../people/removed-tenants.ts'

/** A part that is not settled, with all that one step of it needs. */
export interface OpenDelivery {
  readonly delivery: Delivery
  readonly subscription: Subscription
  readonly part: Part
  /** Where the first part of its slot was posted. */
  readonly first?: Receipt
  readonly firstTriedAt?: Date
  readonly giveUpAt: Date
}

/** Bounds of what is worth looking at; `decide` says exactly what to do with each. */
export interface Ready {
  /** Those not to be tried before this instant or earlier, or (the clock was set back) after `beyond`. */
  readonly until: Date
  /** `sending` ones whose lease ended at this instant or earlier, or ends after `beyond`. */
  readonly leaseEndedBy: Date
  readonly beyond: { readonly until: Date; readonly lease: Date }
}

/** The parts that have a step to take, now or later. */
export function openDeliveriesOf({ db }: Store) {
  /** Parts of active subscriptions, each only once those before it are settled. */
  const open = (platforms: readonly string[]) =>
    db
      .selectFrom('deliveries as d')
      .innerJoin('subscriptions as s', 's.id', 'd.subscription')
      .where('d.state', 'in', OPEN_STATES)
      .where('s.platform', 'in', platforms)
      .where('s.paused', 'is', null)
      .where('s.tenant', 'not in', removedTenants(db))
      .where(query =>
        query.not(
          query.exists(
            query
              .selectFrom('deliveries as before')
              .select('before.part')
              .whereRef('before.subscription', '=', 'd.subscription')
              .whereRef('before.slot', '=', 'd.slot')
              .whereRef('before.part', '<', 'd.part')
              .where('before.state', 'in', ['pending', 'sending']),
          ),
        ),
      )

  return {
    /** What may have a step to take now, oldest slots first. */
    async ready(platforms: readonly string[], ready: Ready, limit: number): Promise<readonly OpenDelivery[]> {
      if (platforms.length === 0) return []
      const rows = await open(platforms)
        .leftJoin('deliveries as first', join =>
          join
            .onRef('first.subscription', '=', 'd.subscription')
            .onRef('first.slot', '=', 'd.slot')
            .on('first.part', '=', 0)
            .onRef('first.part', '<', 'd.part'),
        )
        .where(query =>
          query.or([
            query('d.not_before', '<=', ready.until.getTime()),
            query('d.not_before', '>', ready.beyond.until.getTime()),
          ]),
        )
        .where(query =>
          query.or([
            query('d.state', '=', 'pending'),
            query.and([
              query('d.state', '=', 'sending'),
              query.or([
                query('d.lease_until', '<=', ready.leaseEndedBy.getTime()),
                query('d.lease_until', '>', ready.beyond.lease.getTime()),
              ]),
            ]),
          ]),
        )
        .selectAll('d')
        .select('first.receipt as first_receipt')
        .orderBy('d.slot')
        .orderBy('d.subscription')
        .orderBy('d.part')
        .limit(limit)
        .execute()
      const subscriptions = await subscriptionsById([...new Set(rows.map(row => row.subscription))])
      return rows.flatMap(({ first_receipt: first, ...row }) => {
        const subscription = subscriptions.get(row.subscription)
        if (!subscription) return []
        return {
          delivery: fromDeliveryRow(row),
          subscription,
          part: readPart(row),
          giveUpAt: new Date(row.give_up_at),
          ...(first === null ? {} : { first: readReceipt(first) }),
          ...(row.first_tried_at === null ? {} : { firstTriedAt: new Date(row.first_tried_at) }),
        }
      })
    },

    /** When the next open part comes up: by its earliest try, and `sending` ones not before `settleMs` after their lease. */
    async nextReady(platforms: readonly string[], settleMs: number): Promise<Date | undefined> {
      if (platforms.length === 0) return undefined
      const { next } = await open(platforms)
        .select(({ fn, eb }) => {
          const settled = eb('d.lease_until', '+', settleMs)
          return fn
            .min<number | null>(
              eb
                .case()
                .when(eb.and([eb('d.state', '=', 'sending'), eb(settled, '>', eb.ref('d.not_before'))]))
                .then(settled)
                .else(eb.ref('d.not_before'))
                .end(),
            )
            .as('next')
        })
        .executeTakeFirstOrThrow()
      return next === null ? undefined : new Date(next)
    },
  }

  async function subscriptionsById(ids: readonly string[]): Promise<ReadonlyMap<string, Subscription>> {
    if (ids.length === 0) return new Map()
    const rows = await db.selectFrom('subscriptions').selectAll().where('id', 'in', ids).execute()
    return new Map(rows.map(row => [row.id, fromSubscriptionRow(row)]))
  }
}
