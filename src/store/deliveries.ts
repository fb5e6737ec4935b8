import { sql } from 'kysely'
import type { Delivery, DeliveryState, Part, Receipt } from '#core/delivery.ts'
import type { Address } from '#core/place.ts'
import type { Subscription } from '#core/subscription.ts'
import { fromDeliveryRow, readPart, readReceipt } from './delivery-row.ts'
import type { Store } from './open.ts'
import { fromSubscriptionRow } from './subscription-row.ts'

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

/** What a step changes; what is not named stays. */
export interface Move {
  readonly state: DeliveryState
  readonly owner?: string
  readonly leaseUntil?: Date
  readonly firstTriedAt?: Date
  readonly notBefore?: Date
  readonly receipt?: Receipt
  readonly reason?: string
  readonly sentAt?: Date
}

/** Bounds of what is worth looking at; `decide` says exactly what to do with each. */
export interface Ready {
  /** `pending` ones not to be tried before this instant or earlier, or (the clock was set back) after `beyond`. */
  readonly pendingUntil: Date
  /** `sending` ones whose lease ended at this instant or earlier, or ends after `beyond`. */
  readonly leaseEndedBy: Date
  readonly beyond: { readonly pending: Date; readonly lease: Date }
}

export type Deliveries = ReturnType<typeof deliveriesOf>

/** The parts of the slots that are posted, and how far each one is. */
export function deliveriesOf({ db }: Store) {
  /** Parts of active subscriptions, each only once those before it are settled. Literal states let SQLite use their index. */
  const open = (platforms: readonly string[]) =>
    db
      .selectFrom('deliveries as d')
      .innerJoin('subscriptions as s', 's.id', 'd.subscription')
      .where('d.state', 'in', [sql<string>`'pending'`, sql<string>`'sending'`])
      .where('s.platform', 'in', platforms)
      .where('s.paused', 'is', null)
      .where('s.tenant', 'not in', query =>
        query.selectFrom('tenants').select('id').where('removed_at', 'is not', null),
      )
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
            query.and([
              query('d.state', '=', 'pending'),
              query.or([
                query('d.not_before', '<=', ready.pendingUntil.getTime()),
                query('d.not_before', '>', ready.beyond.pending.getTime()),
              ]),
            ]),
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

    /** When the next open part of each state comes up: `pending` by its earliest try, `sending` by the end of its lease. */
    async nextReady(platforms: readonly string[]): Promise<{ readonly pending?: Date; readonly leaseEnd?: Date }> {
      if (platforms.length === 0) return {}
      const rows = await open(platforms)
        .select(({ fn }) => [
          'd.state',
          fn.min('d.not_before').as('not_before'),
          fn.min('d.lease_until').as('lease_until'),
        ])
        .groupBy('d.state')
        .execute()
      const pending = rows.find(row => row.state === 'pending')?.not_before
      const leaseEnd = rows.find(row => row.state === 'sending')?.lease_until
      return {
        ...(pending === undefined ? {} : { pending: new Date(pending) }),
        ...(leaseEnd === undefined || leaseEnd === null ? {} : { leaseEnd: new Date(leaseEnd) }),
      }
    },

    /**
     * Takes one step, if the part is still as it was seen. `undefined`: it is not, someone else took a step; then nothing
     * was written. A part with an owner in its step counts one attempt more.
     */
    async move(seen: Delivery, move: Move): Promise<Delivery | undefined> {
      const attempt = seen.attempt + (move.owner === undefined ? 0 : 1)
      return db.transaction().execute(async trx => {
        const moved = await trx
          .updateTable('deliveries')
          .set({
            state: move.state,
            attempt,
            ...(move.owner !== undefined && { owner: move.owner }),
            ...(move.leaseUntil && { lease_until: move.leaseUntil.getTime() }),
            ...(move.firstTriedAt && { first_tried_at: move.firstTriedAt.getTime() }),
            ...(move.notBefore && { not_before: move.notBefore.getTime() }),
            ...(move.receipt && { receipt: JSON.stringify(move.receipt) }),
            ...(move.reason !== undefined && { reason: move.reason }),
            ...(move.sentAt && { sent_at: move.sentAt.getTime() }),
          })
          .where('subscription', '=', seen.subscription)
          .where('slot', '=', seen.slot.getTime())
          .where('part', '=', seen.part)
          .where('state', '=', seen.state)
          .where('attempt', '=', seen.attempt)
          .where('owner', 'is not distinct from', seen.owner ?? null)
          .executeTakeFirst()
        if (moved.numUpdatedRows === 0n) return undefined
        if (move.state === 'gone' || move.state === 'skipped') {
          // A slot of which nothing was posted leaves its articles to the next digest.
          await trx
            .updateTable('slots')
            .set({ closes: 0 })
            .where('subscription', '=', seen.subscription)
            .where('slot', '=', seen.slot.getTime())
            .where(query =>
              query.not(
                query.exists(
                  query
                    .selectFrom('deliveries')
                    .select('part')
                    .where('subscription', '=', seen.subscription)
                    .where('slot', '=', seen.slot.getTime())
                    .where('state', 'not in', ['gone', 'skipped']),
                ),
              ),
            )
            .execute()
        }
        return { ...seen, ...move, attempt }
      })
    },

    /** Holds back whatever waits for a place until an instant: the platform asked for a pause there. */
    async postpone({ platform, tenant, channel }: Address, until: Date): Promise<void> {
      await db
        .updateTable('deliveries')
        .set({ not_before: until.getTime() })
        .where('state', 'in', [sql<string>`'pending'`, sql<string>`'sending'`])
        .where('state', '=', 'pending')
        .where('not_before', '<', until.getTime())
        .where('subscription', 'in', query =>
          query
            .selectFrom('subscriptions')
            .select('id')
            .where('tenant', '=', tenant)
            .where('channel', '=', channel)
            .where('platform', '=', platform),
        )
        .execute()
    },

    /** Were the first parts of the newest `count` slots all refused by the place? */
    async allGone(subscription: Subscription, count: number): Promise<boolean> {
      const rows = await db
        .selectFrom('deliveries')
        .select('state')
        .where('subscription', '=', subscription.id)
        .where('part', '=', 0)
        .orderBy('slot', 'desc')
        .limit(count)
        .execute()
      return rows.length === count && rows.every(row => row.state === 'gone')
    },

    /** Pauses an active subscription; `false` where it was not active. */
    async pause(subscription: Subscription, reason: string): Promise<boolean> {
      const paused = await db
        .updateTable('subscriptions')
        .set({ paused: reason })
        .where('id', '=', subscription.id)
        .where('paused', 'is', null)
        .executeTakeFirst()
      return paused.numUpdatedRows > 0n
    },
  }

  async function subscriptionsById(ids: readonly string[]): Promise<ReadonlyMap<string, Subscription>> {
    if (ids.length === 0) return new Map()
    const rows = await db.selectFrom('subscriptions').selectAll().where('id', 'in', ids).execute()
    return new Map(rows.map(row => [row.id, fromSubscriptionRow(row)]))
  }
}
