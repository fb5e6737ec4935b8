import type { Kysely } from 'kysely'
import type { Window } from '#core/asking/digest.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { newestArrival } from '../articles/arrivals.ts'
import type { Schema } from '../database/schema.ts'

/**
 * What a slot has to tell: all that arrived since the slot before it that closed its own window, else since the
 * subscription was made. An arrival counts when it is stored; what was stored late is in the next window.
 */
export async function nextWindow(db: Kysely<Schema>, { id, createdAt }: Subscription, slot: Date): Promise<Window> {
  const upTo = await newestArrival(db)
  const before = await db
    .selectFrom('slots')
    .select(['slot', 'arrival'])
    .where('subscription', '=', id)
    .where('slot', '<', slot.getTime())
    .where('closes', '=', 1)
    .orderBy('slot', 'desc')
    .limit(1)
    .executeTakeFirst()
  const made = before
    ? undefined
    : await db.selectFrom('subscriptions').select('arrival').where('id', '=', id).executeTakeFirst()
  const after = (before ?? made)?.arrival ?? undefined
  const from = before ? new Date(before.slot) : createdAt
  return { from, until: slot, by: 'arrival', arrivals: { ...(after === undefined ? {} : { after }), upTo } }
}
