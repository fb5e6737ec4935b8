import type { Transaction } from 'kysely'
import type { DeliveryKey, Part } from '#core/posting/delivery.ts'
import type { Window } from '#core/asking/digest.ts'
import type { ArticleId } from '#core/ids.ts'
import type { Address } from '#core/place.ts'
import type { Reply } from '#core/asking/reply.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import type { ToldStories } from './delivery-row.ts'
import type { SlotRow, SubscriptionRow } from '../database/ledger-schema.ts'
import type { Store } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { lookFirstOf } from './look-first.ts'
import { raise, readOr, type Unread } from '../unread.ts'
import { nextWindow, toldAt } from './to-tell.ts'
import { deliveryRows, skippedRow, toldRow } from './slot-rows.ts'
import { keepShown, type Shown } from './shown.ts'
import { fromSubscriptionRow } from '../database/subscription-row.ts'
import { removedTenants } from '../people/removed-tenants.ts'

/** A subscription with due slots, and the instant before which all were handled. */
export interface Due {
  readonly subscription: Subscription
  readonly nextAt: Date
}

/** A slot with its frozen content. */
export interface ToldSlot {
  readonly slot: Date
  readonly late: boolean
  readonly told: ToldStories
  /** The last arrival of its window. */
  readonly arrival: number | null
  /** The filter its articles were judged by, as stored. */
  readonly only?: string | undefined
  readonly without?: string | undefined
  readonly parts: readonly { readonly part: Part; readonly key: DeliveryKey }[]
  /** The reply rendered into the parts, and what it shows of which article. */
  readonly reply: Reply
  readonly shown: readonly Shown[]
  readonly notBefore: Date
  readonly giveUpAt: Date
}

/** A slot that is not posted. `closes`: its articles are left out; otherwise the next digest has them. */
export interface SkippedSlot {
  readonly slot: Date
  readonly reason: string
  readonly closes: boolean
}

/** What was decided about a due subscription. */
export interface Plan {
  readonly told?: ToldSlot
  readonly skipped: readonly SkippedSlot[]
  readonly nextAt: Date
}

export type Ledger = ReturnType<typeof ledgerOf>

/** The slots of all subscriptions: which are due, and the one decision about each. */
export function ledgerOf({ db, commit }: Store) {
  const dueRows = (
    platforms: readonly string[],
    now: Date,
    limit: number,
    after: Pick<SubscriptionRow, 'next_at' | 'id'> | undefined,
  ) =>
    db
      .selectFrom('subscriptions')
      .selectAll()
      .where('paused', 'is', null)
      .where('next_at', '<=', now.getTime())
      .where('platform', 'in', platforms)
      .where('tenant', 'not in', removedTenants(db))
      .$if(after !== undefined, query =>
        query.where(row => row(row.refTuple('next_at', 'id'), '>', row.tuple(after?.next_at ?? 0, after?.id ?? ''))),
      )
      .orderBy('next_at')
      .orderBy('id')
      .limit(limit)
      .execute()

  return {
    /**
     * Active subscriptions with something due, longest due first; at most `limit`, after the last one seen. An
     * unreadable row goes to `unread` and blocks no other, so only an empty page means that no more are due.
     */
    async due(
      platforms: readonly string[],
      now: Date,
      limit: number,
      after?: Due,
      unread: Unread<string> = raise,
    ): Promise<readonly Due[]> {
      if (platforms.length === 0) return []
      let from = after && { next_at: after.nextAt.getTime(), id: String(after.subscription.id) }
      for (;;) {
        const rows = await dueRows(platforms, now, limit, from)
        const due = rows.flatMap(row => readOr(row.id, unread, () => dueOf(row)))
        from = rows.at(-1)
        if (due.length > 0 || from === undefined) return due
      }
    },

    /** Is it still due, or did another process handle it? */
    async stillDue({ subscription, nextAt }: Due): Promise<boolean> {
      const [row] = await db
        .selectFrom('subscriptions')
        .select('id')
        .where('id', '=', subscription.id)
        .where('next_at', '=', nextAt.getTime())
        .where('paused', 'is', null)
        .execute()
      return row !== undefined
    },

    window: (subscription: Subscription, slot: Date): Promise<Window> => nextWindow(db, subscription, slot),

    toldAt: (place: Address, since: Date): Promise<ReadonlyMap<ArticleId, Date>> => toldAt(db, place, since),

    /**
     * Writes a plan atomically. `false`, with nothing written: another process wrote one first, or the subscription was
     * changed. A slot that has a row keeps it, whatever the plan says.
     */
    async freeze({ subscription, nextAt }: Due, plan: Plan, now: Date, owner: string): Promise<boolean> {
      return commit(async trx => {
        const moved = await trx
          .updateTable('subscriptions')
          .set({ next_at: plan.nextAt.getTime(), decided_at: now.getTime() })
          .where('id', '=', subscription.id)
          .where('next_at', '=', nextAt.getTime())
          .where('paused', 'is', null)
          .executeTakeFirst()
        if (moved.numUpdatedRows === 0n) return false
        const skipped = plan.skipped.map(slot => skippedRow(subscription.id, slot, now))
        if (skipped.length > 0) await addSlots(trx, skipped)
        if (plan.told && (await addSlots(trx, [toldRow(subscription.id, plan.told, now)])) > 0n) {
          const look = await lookFirstOf(trx, subscription, plan.told.slot, now, owner)
          await trx
            .insertInto('deliveries')
            .values(deliveryRows(subscription.id, plan.told, look))
            .execute()
          await keepShown(trx, subscription.id, plan.told)
        }
        return true
      })
    },

    /**
     * Undoes what was computed under a clock that was ahead: such subscriptions are looked at again, and future slots
     * that were only recorded as skipped are reopened. Told slots stay told.
     *
     * @param slackMs by how much the clocks of replicas may differ
     */
    async settleClock(now: Date, slackMs: number): Promise<void> {
      const ahead = await db
        .selectFrom('subscriptions')
        .select('id')
        .where('paused', 'is', null)
        .where('decided_at', '>', now.getTime() + slackMs)
        .limit(1)
        .execute()
      if (ahead.length === 0) return
      await db.transaction().execute(async trx => {
        await trx
          .deleteFrom('slots')
          .where('state', '=', 'skipped')
          .where('slot', '>', now.getTime() + slackMs)
          .execute()
        await trx
          .updateTable('subscriptions')
          .set({ next_at: now.getTime() + 1, decided_at: now.getTime() })
          .where('decided_at', '>', now.getTime() + slackMs)
          .execute()
      })
    },
  }
}

function dueOf(row: SubscriptionRow): Due {
  return { subscription: fromSubscriptionRow(row), nextAt: new Date(row.next_at) }
}

/** Adds the rows that are missing; resolves with their number. */
async function addSlots(trx: Transaction<Schema>, rows: readonly SlotRow[]): Promise<bigint> {
  const added = await trx
    .insertInto('slots')
    .values(rows)
    .onConflict(conflict => conflict.columns(['subscription', 'slot']).doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows ?? 0n
}
