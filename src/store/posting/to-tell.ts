import type { Kysely } from 'kysely'
import type { Window } from '#core/asking/digest.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import type { ArticleId } from '#core/ids.ts'
import type { Address } from '#core/place.ts'
import { newestArrival } from '../articles/arrivals.ts'
import type { Schema } from '../database/schema.ts'
import { readTold } from './delivery-row.ts'

/**
 * A slot's window: everything that arrived since the previous slot that closed its window, else since the subscription
 * was made. An arrival counts when it is stored, so what is stored late falls into the next window.
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

/** The articles told in a place by slots after `since`, by any of its subscriptions, and when each was last told. */
export async function toldAt(db: Kysely<Schema>, place: Address, since: Date): Promise<ReadonlyMap<ArticleId, Date>> {
  const rows = await db
    .selectFrom('subscriptions')
    .innerJoin('slots', 'slots.subscription', 'subscriptions.id')
    .select(['slots.told', 'slots.slot'])
    .where('tenant', '=', place.tenant)
    .where('platform', '=', place.platform)
    .where('channel', '=', place.channel)
    .where('thread', 'is not distinct from', place.thread ?? null)
    .where('slots.slot', '>', since.getTime())
    .where('slots.state', '=', 'told')
    .where('slots.closes', '=', 1)
    .orderBy('slots.slot')
    .execute()
  const told = new Map<ArticleId, Date>()
  for (const row of rows) {
    for (const id of readTold(row).flatMap(([, articles]) => articles)) told.set(id, new Date(row.slot))
  }
  return told
}
