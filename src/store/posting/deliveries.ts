import { sql, type Transaction } from 'kysely'
import type { Delivery, DeliveryState, Json, Receipt } from '#core/posting/delivery.ts'
import type { Address } from '#core/place.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { OPEN_STATES, lookFirstRow } from './delivery-row.ts'
import type { Store } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { openDeliveriesOf, type PartKey } from './open-deliveries.ts'

/** What a step changes; absent fields stay. */
export interface Move {
  readonly state: DeliveryState
  readonly owner?: string
  /** The lease ends this many milliseconds from now, by the database's clock. */
  readonly leaseMs?: number
  readonly firstTriedAt?: Date
  readonly notBefore?: Date
  readonly receipt?: Receipt
  readonly reason?: string
  readonly sentAt?: Date
  /** State of an ongoing look-up, cleared by any other step. */
  readonly lookSince?: Date
  readonly lookCursor?: Json
}

export type Deliveries = ReturnType<typeof deliveriesOf>

/** The parts of posted slots, and their states. */
export function deliveriesOf(store: Store) {
  const { db, commit } = store
  return {
    ...openDeliveriesOf(store),

    /**
     * Takes one step, if the part is still as it was seen; otherwise someone else took one, nothing is written, and the
     * result is `undefined`. A step with an owner counts one more attempt.
     */
    async move(seen: Delivery, move: Move): Promise<Delivery | undefined> {
      const attempt = seen.attempt + (move.owner === undefined ? 0 : 1)
      return commit(async trx => {
        const written = await trx
          .updateTable('deliveries')
          .set({
            state: move.state,
            attempt,
            ...(move.owner !== undefined && { owner: move.owner }),
            ...(move.leaseMs !== undefined && { lease_until: sql<number>`${store.clock()} + ${move.leaseMs}` }),
            ...(move.firstTriedAt && { first_tried_at: move.firstTriedAt.getTime() }),
            ...(move.notBefore && { not_before: move.notBefore.getTime() }),
            ...(move.receipt && { receipt: JSON.stringify(move.receipt) }),
            ...(move.reason !== undefined && { reason: move.reason }),
            ...(move.sentAt && { sent_at: move.sentAt.getTime() }),
            ...lookColumns(move),
          })
          .where('subscription', '=', seen.subscription)
          .where('slot', '=', seen.slot.getTime())
          .where('part', '=', seen.part)
          .where('state', '=', seen.state)
          .where('attempt', '=', seen.attempt)
          .where('owner', 'is not distinct from', seen.owner ?? null)
          // A part that came into doubt since must not be sent: once claimed for sending, it counts as perhaps posted.
          .where('look_first', '=', lookFirstRow(seen))
          .executeTakeFirst()
        if (written.numUpdatedRows === 0n) return undefined
        if (move.state === 'gone' || move.state === 'skipped') await leaveToNext(trx, seen)
        return { ...seen, ...move, attempt }
      })
    },

    /**
     * Postpones an unreadable part, so that it blocks no other. Once nobody waits for it any more it ends: as skipped
     * if it was not begun, otherwise as unknown.
     */
    async setAside(key: PartKey, until: Date, now: Date, reason: string): Promise<void> {
      const { subscription, slot, part } = key
      await commit(async trx => {
        const open = trx
          .updateTable('deliveries')
          .where('subscription', '=', subscription)
          .where('slot', '=', slot.getTime())
          .where('part', '=', part)
          .where('state', 'in', OPEN_STATES)
        await open.set({ not_before: until.getTime(), reason }).execute()
        const over = open.where('give_up_at', '<=', now.getTime())
        const ends = { reason, ...lookColumns({ state: 'unknown' }) }
        await over
          .where('state', '=', 'sending')
          .set({ ...ends, state: 'unknown' })
          .execute()
        await over
          .where('state', '=', 'pending')
          .set({ ...ends, state: 'skipped' })
          .execute()
        await leaveToNext(trx, key)
      })
    },

    /** Postpones everything that waits for a place: the platform asked for a pause there. */
    async postpone({ platform, tenant, channel }: Address, until: Date): Promise<void> {
      await commit(trx =>
        trx
          .updateTable('deliveries')
          .set({ not_before: until.getTime() })
          .where('state', 'in', OPEN_STATES)
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
          .execute(),
      )
    },

    /** Did the place refuse the first parts of all of the newest `count` slots? */
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

    /** Pauses an active subscription; `false` if it was not active. */
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
}

/** A slot of which nothing was or will be posted leaves its articles to the next digest. */
async function leaveToNext(trx: Transaction<Schema>, { subscription, slot }: Omit<PartKey, 'part'>): Promise<void> {
  await trx
    .updateTable('slots')
    .set({ closes: 0 })
    .where('subscription', '=', subscription)
    .where('slot', '=', slot.getTime())
    .where(query =>
      query.not(
        query.exists(
          query
            .selectFrom('deliveries')
            .select('part')
            .where('subscription', '=', subscription)
            .where('slot', '=', slot.getTime())
            .where('state', 'not in', ['gone', 'skipped']),
        ),
      ),
    )
    .execute()
}

/** A look-up keeps its state while the part stays `sending`; any other step ends it. */
function lookColumns({ state, lookSince, lookCursor }: Move) {
  if (state !== 'sending') return { look_first: 0 as const, look_since: null, look_cursor: null }
  return {
    ...(lookSince && { look_since: lookSince.getTime() }),
    ...(lookCursor !== undefined && { look_cursor: JSON.stringify(lookCursor) }),
  }
}
