import type { Updateable } from 'kysely'
import { slotsBetween } from '#calendar/slots.ts'
import type { SubscriptionId, TenantId } from '#core/ids.ts'
import type { EndedSubscription } from '#core/asking/newsroom.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import type { SubscriptionRow } from '../database/ledger-schema.ts'
import type { Store } from '../database/open.ts'
import { OPEN_STATES } from './delivery-row.ts'
import type { Due } from './ledger.ts'
import { skippedRow } from './slot-rows.ts'
import { fromSubscriptionRow, toSubscriptionColumns } from '../database/subscription-row.ts'

/** So many slots are recorded at once. */
const MOST_SLOTS = 1000
/** So often what is due is left to be decided; after that it is recorded as skipped. */
const MOST_TRIES = 3
/** So often others may write to the same subscription just before we do. */
const MOST_RACES = 50

/** Decides what is due of a subscription; `false` where that cannot be done here or now. */
export type DecideDue = (due: Due) => Promise<boolean>

export interface OrderChange {
  readonly tenant: TenantId
  readonly id: SubscriptionId
  readonly change: Partial<Subscription>
}

/**
 * Changes a standing order, from its slots after now on. What was due before that is decided first as it was ordered then;
 * where that cannot be, and for slots of a pause, it is recorded as skipped, and the next digest tells its articles.
 * Resolves with `false` where there is no such order.
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

/** The slots up to now of which nothing is written yet, oldest first. */
function undecided(row: SubscriptionRow, now: Date): readonly Date[] {
  const { schedule, zone } = fromSubscriptionRow(row)
  return slotsBetween(schedule, zone, new Date(row.next_at - 1), now, MOST_SLOTS)
}

function columnsOf(change: Partial<Subscription>, recorded: boolean, now: Date): Updateable<SubscriptionRow> {
  const again = recorded || change.schedule !== undefined || change.zone !== undefined || 'paused' in change
  const at = now.getTime()
  return { ...toSubscriptionColumns(change), ...(again && { next_at: at + 1, decided_at: at }) }
}

/** Ends a standing order with all that is kept of it. Resolves with what was due and is not posted any more; `undefined` where there is none. */
export async function endOrder(
  { db }: Store,
  tenant: TenantId,
  id: SubscriptionId,
  now: Date,
): Promise<EndedSubscription | undefined> {
  return db.transaction().execute(async trx => {
    const open = await trx
      .selectFrom('deliveries')
      .select('slot')
      .distinct()
      .where('subscription', '=', id)
      .where('state', 'in', OPEN_STATES)
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
    return { unposted: [...open.map(({ slot }) => new Date(slot)), ...due] }
  })
}
