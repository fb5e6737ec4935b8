import type { Kysely } from 'kysely'
import type { ArticleId } from '#core/ids.ts'
import type { Address } from '#core/place.ts'
import { readTold } from './delivery-row.ts'
import type { Schema } from '../database/schema.ts'

/** The articles told in a place by slots after `since`, whichever of its subscriptions told them, and when each was last. */
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
