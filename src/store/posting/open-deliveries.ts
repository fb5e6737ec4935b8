import { sql } from 'kysely'
import { DeliveryKey, type Delivery, type Part, type Receipt } from '#core/posting/delivery.ts'
import type { Address } from '#core/place.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { OPEN_STATES, fromDeliveryRow, readPart, readReceipt } from './delivery-row.ts'
import type { DeliveryRow, SubscriptionRow } from '../database/ledger-schema.ts'
import type { Store } from '../database/open.ts'
import { fromSubscriptionRow } from '../database/subscription-row.ts'
import { removedTenants } from '../people/removed-tenants.ts'
import { heldBeyond } from '../people/holds.ts'
import { raise, readOr, type Unread } from '../unread.ts'

/** Milliseconds; a slot is posted within a day, quiet hours included. */
const DAY_MS = 24 * 60 * 60 * 1000

/** An unsettled part, with everything that one step of it needs. */
export interface OpenDelivery {
  readonly delivery: Delivery
  readonly subscription: Subscription
  readonly part: Part
  /** Where the first part of its slot was posted. */
  readonly first?: Receipt
  readonly firstTriedAt?: Date
  readonly giveUpAt: Date
  /** When this was read, by the database's clock. */
  readonly seenAt: Date
  /** Its place refused Crier lately: it is sent as a probe, or not at all. */
  readonly held: boolean
}

export type PartKey = Readonly<Pick<DeliveryRow, 'subscription' | 'part'>> & { readonly slot: Date }

/** The first message of a slot, as it was posted. */
export interface Sent {
  readonly place: Address
  readonly slot: Date
  readonly key: DeliveryKey
  readonly receipt: Receipt
  readonly sentAt: Date
}

/** Coarse bounds for the query; `decide` says exactly what to do with each part. */
export interface Ready {
  /**
   * Includes parts not to be tried before an instant up to `until`, or (after the clock was set back) later than
   * `beyond`.
   */
  readonly until: Date
  readonly beyond: Date
  /**
   * Includes `sending` parts whose lease expired this long ago by the database's clock, or lasts longer than any lease
   * does.
   */
  readonly settleMs: number
  readonly longestLeaseMs: number
}

/** The parts with a step to take, now or later. */
export function openDeliveriesOf(store: Store) {
  const { db } = store
  /** Parts of active subscriptions, each only once those before it are settled. */
  const open = (platforms: readonly string[], now: Date) =>
    db
      .selectFrom('deliveries as d')
      .innerJoin('subscriptions as s', 's.id', 'd.subscription')
      .where('d.state', 'in', OPEN_STATES)
      .where('s.platform', 'in', platforms)
      .where('s.paused', 'is', null)
      .where('s.tenant', 'not in', removedTenants(db))
      .where(query =>
        query.or([
          query.and([
            query('s.tenant', 'not in', heldBeyond(db, now)),
            query('s.platform', 'not in', heldBeyond(db, now)),
          ]),
          // In a held place one thing is still done: what nobody waits for any more is given up.
          query.and([
            query('d.state', '=', 'pending'),
            query('d.look_first', '=', 0),
            query('d.give_up_at', '<=', now.getTime()),
          ]),
        ]),
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
    /** What may have a step to take now, oldest slots first. Unreadable rows go to `unread`. */
    async ready(
      platforms: readonly string[],
      ready: Ready,
      limit: number,
      unread: Unread<PartKey> = raise,
    ): Promise<readonly OpenDelivery[]> {
      if (platforms.length === 0) return []
      const rows = await open(platforms, ready.until)
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
            query('d.not_before', '>', ready.beyond.getTime()),
          ]),
        )
        .where(query =>
          query.or([
            query('d.state', '=', 'pending'),
            query.and([
              query('d.state', '=', 'sending'),
              query.or([
                query('d.lease_until', '<=', sql<number>`${store.clock()} - ${ready.settleMs}`),
                query('d.lease_until', '>', sql<number>`${store.clock()} + ${ready.longestLeaseMs}`),
              ]),
            ]),
          ]),
        )
        .selectAll('d')
        .select(query => [
          'first.receipt as first_receipt',
          store.clock().as('seen_at'),
          query
            .selectFrom('holds')
            .select('holds.id')
            .where('holds.over', '=', 0)
            .where(hold =>
              hold.or([hold('holds.id', '=', hold.ref('s.tenant')), hold('holds.id', '=', hold.ref('s.platform'))]),
            )
            .limit(1)
            .as('hold'),
        ])
        .orderBy('d.slot')
        .orderBy('d.subscription')
        .orderBy('d.part')
        .limit(limit)
        .execute()
      const subscriptions = await subscriptionsById([...new Set(rows.map(row => row.subscription))])
      return rows.flatMap(({ first_receipt: first, hold, seen_at, ...row }) => {
        const subscription = subscriptions.get(row.subscription)
        if (!subscription) return []
        const { slot, part } = row
        return readOr({ subscription: row.subscription, slot: new Date(slot), part }, unread, () => ({
          delivery: fromDeliveryRow(row),
          subscription: fromSubscriptionRow(subscription),
          part: readPart(row),
          giveUpAt: new Date(row.give_up_at),
          seenAt: new Date(seen_at),
          held: hold !== null,
          ...(first === null ? {} : { first: readReceipt(first) }),
          ...(row.first_tried_at === null ? {} : { firstTriedAt: new Date(row.first_tried_at) }),
        }))
      })
    },

    /** The newest post of a process within a period, for each tenant. */
    async sentBy(
      owner: string,
      platforms: readonly string[],
      [from, to]: readonly [Date, Date],
    ): Promise<readonly Sent[]> {
      if (platforms.length === 0) return []
      const rows = await db
        .selectFrom('slots')
        .innerJoin('deliveries as d', join =>
          join
            .onRef('d.subscription', '=', 'slots.subscription')
            .onRef('d.slot', '=', 'slots.slot')
            .on('d.part', '=', 0),
        )
        .innerJoin('subscriptions as s', 's.id', 'd.subscription')
        .selectAll('s')
        .select(['d.slot', 'd.key', 'd.receipt', 'd.sent_at'])
        .where('slots.kept', '=', 'all')
        .where('slots.slot', '>', from.getTime() - DAY_MS)
        .where('d.owner', '=', owner)
        .where('d.state', '=', 'sent')
        .where('d.sent_at', '>', from.getTime())
        .where('d.sent_at', '<=', to.getTime())
        .where('s.platform', 'in', platforms)
        .orderBy('d.sent_at', 'desc')
        .execute()
      const newest = new Map<string, Sent>()
      for (const { slot, key, receipt, sent_at, ...row } of rows) {
        if (receipt === null || sent_at === null || newest.has(row.tenant)) continue
        const [sent] = readOr(row.id, ignore, () => ({
          place: fromSubscriptionRow(row).place,
          key: DeliveryKey.parse(key),
          slot: new Date(slot),
          sentAt: new Date(sent_at),
          receipt: readReceipt(receipt),
        }))
        if (sent) newest.set(row.tenant, sent)
      }
      return [...newest.values()]
    },

    /**
     * When the next open part is due: by its earliest try, and for `sending` ones not before `settleMs` after their
     * lease.
     */
    async nextReady(platforms: readonly string[], settleMs: number, now: Date): Promise<Date | undefined> {
      if (platforms.length === 0) return undefined
      const { next } = await open(platforms, now)
        .select(({ fn, eb }) => {
          const left = sql<number>`${eb.ref('d.lease_until')} - ${store.clock()}`
          const settled = sql<number>`${left} + cast(${now.getTime() + settleMs} as bigint)`
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

  async function subscriptionsById(ids: readonly string[]): Promise<ReadonlyMap<string, SubscriptionRow>> {
    if (ids.length === 0) return new Map()
    const rows = await db.selectFrom('subscriptions').selectAll().where('id', 'in', ids).execute()
    return new Map(rows.map(row => [row.id, row]))
  }
}

/** An unreadable row is reported where its own step is taken. */
function ignore(): void {}
