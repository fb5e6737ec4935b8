import type { Transaction, Updateable } from 'kysely'
import { slotsBetween } from '#calendar/slots.ts'
import type { SubscriptionId, TenantId } from '#core/ids.ts'
import type { EndedSubscription } from '#core/asking/newsroom.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import type { SubscriptionRow } from '../database/ledger-schema.ts'
import type { Store } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { OPEN_STATES } from './delivery-row.ts'
import type { Due } from './ledger.ts'
import { skippedRow } from './slot-rows.ts'
import { fromSubscriptionRow, toSubscriptionColumns } from '../database/subscription-row.ts'

/** Slots recorded at once. */
const MOST_SLOTS = 1000
/** How often due slots are left to be decided before they are recorded as skipped. */
const MOST_TRIES = 3
/** How often another process may write to the same subscription just before us. */
const MOST_RACES = 50

/** Reasons of slots whose subscription was ended. */
const UNPOSTED = 'unsubscribed before it was posted'
const HALF_POSTED = 'unsubscribed while it was being posted: it may be there'
const ENDED_KEPT_MS = 366 * 24 * 60 * 60 * 1000

/** Decides a subscription's due slots; `false` if that is impossible here or now. */
export type DecideDue = (due: Due) => Promise<boolean>

export interface OrderChange {
  readonly tenant: TenantId
  readonly id: SubscriptionId
  readonly change: Partial<Subscription>
}

/**
 * Changes a subscription for its slots after now. Slots already due are decided first under the old settings; if that
 * is impossible, and for slots of a pause, they are recorded as skipped, and the next digest has their articles.
 * Resolves with `false` if there is no such subscription.
 */
export async function changeOrder(
  { db, commit }: Store,
  { tenant, id, change }: OrderChange,
  now: () => Date,
  decideDue: DecideDue = () => Promise.resolve(false),
): Promise<boolean> {
  for (let races = 0, tries = 0; races < MOST_RACES;) {
    const row = await db
      .selectFrom('subscriptions')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return false
    const at = now()
    const due = undecided(row, at)
    if (due.length > 0 && row.paused === null && tries < MOST_TRIES) {
      tries += 1
      if (await decideDue({ subscription: fromSubscriptionRow(row), nextAt: new Date(row.next_at) })) continue
      tries = MOST_TRIES
    }
    const reason = `${row.paused === null ? 'changed before this was decided' : 'paused'}; its articles come with the next digest`
    const changed = await commit(async trx => {
      const written = await trx
        .updateTable('subscriptions')
        .set(columnsOf(change, due.length > 0, at))
        .where('id', '=', id)
        .where('next_at', '=', row.next_at)
        .where('paused', 'is not distinct from', row.paused)
        .executeTakeFirst()
      if (written.numUpdatedRows === 0n) return false
      if (due.length > 0) {
        await trx
          .insertInto('slots')
          .values(due.map(slot => skippedRow(fromSubscriptionRow(row).id, { slot, reason, closes: false }, at)))
          .onConflict(conflict => conflict.columns(['subscription', 'slot']).doNothing())
          .execute()
      }
      return true
    })
    if (changed) return true
    races += 1
  }
  throw new Error(`expected to change subscription ${id}, which others change all the time`)
}

/** The slots up to now that are not recorded yet, oldest first. */
function undecided(row: SubscriptionRow, now: Date): readonly Date[] {
  const { schedule, zone } = fromSubscriptionRow(row)
  return slotsBetween(schedule, zone, new Date(row.next_at - 1), now, MOST_SLOTS)
}

function columnsOf(change: Partial<Subscription>, recorded: boolean, now: Date): Updateable<SubscriptionRow> {
  const again = recorded || change.schedule !== undefined || change.zone !== undefined || 'paused' in change
  const at = now.getTime()
  return { ...toSubscriptionColumns(change), ...(again && { next_at: at + 1, decided_at: at }) }
}

/**
 * Ends a subscription and deletes its data, except for slots that were due and are left unposted, which are kept for a
 * year. Resolves with these; `undefined` if there is no such subscription.
 */
export async function endOrder(
  { db }: Store,
  tenant: TenantId,
  id: SubscriptionId,
  now: Date,
): Promise<EndedSubscription | undefined> {
  return db.transaction().execute(async trx => {
    const open = await trx
      .selectFrom('deliveries')
      // Alphabetically greatest: one part that is `sending` makes the slot so.
      .select(['slot', ({ fn }) => fn.max('state').as('state')])
      .where('subscription', '=', id)
      .where('state', 'in', OPEN_STATES)
      .groupBy('slot')
      .orderBy('slot')
      .execute()
    const row = await trx
      .deleteFrom('subscriptions')
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (!row) return undefined
    const due = row.paused === null ? undecided(row, now) : []
    const unposted = [
      ...open.map(({ slot, state }) => ({
        slot: new Date(slot),
        reason: state === 'sending' ? HALF_POSTED : UNPOSTED,
      })),
      ...due.map(slot => ({ slot, reason: UNPOSTED })),
    ]
    if (row.person === null) await keepEnded(trx, row, unposted, now)
    return { unposted: unposted.map(({ slot }) => slot) }
  })
}

async function keepEnded(
  trx: Transaction<Schema>,
  { id, tenant }: Pick<SubscriptionRow, 'id' | 'tenant'>,
  unposted: readonly { readonly slot: Date; readonly reason: string }[],
  now: Date,
): Promise<void> {
  await trx
    .deleteFrom('ended_slots')
    .where('slot', '<', now.getTime() - ENDED_KEPT_MS)
    .execute()
  if (unposted.length === 0) return
  const rows = unposted.map(({ slot, reason }) => ({ subscription: id, slot: slot.getTime(), tenant, reason }))
  await trx.insertInto('ended_slots').values(rows).execute()
}
