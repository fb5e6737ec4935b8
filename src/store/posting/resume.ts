import { sql } from 'kysely'
import { DeliveryState, type DeliveryKey } from '#core/posting/delivery.ts'
import { STEPS_ASKED_FOR } from '#core/posting/delivery-steps.ts'
import type { SubscriptionId, TenantId } from '#core/ids.ts'
import type { Resumed } from '#core/asking/newsroom.ts'
import { NO_WORDS } from './delivery-row.ts'
import type { Store } from '../database/open.ts'

/** Milliseconds for which a part is worth posting after somebody asked for it. */
const WORTH_MS = 60 * 60 * 1000

interface Asked {
  readonly tenant: TenantId
  readonly subscription: SubscriptionId
  readonly key: DeliveryKey
  readonly by: string
}

/**
 * Takes the one step that only a person can request: posting a missing part. A slot that had left its articles to the
 * next digest takes them back, unless that one has told them.
 */
export async function resumePart({ db }: Store, asked: Asked, now: Date): Promise<Resumed> {
  return db.transaction().execute(async trx => {
    const seen = await trx
      .selectFrom('deliveries as d')
      .innerJoin('subscriptions as s', 's.id', 'd.subscription')
      .innerJoin('slots', join =>
        join.onRef('slots.subscription', '=', 'd.subscription').onRef('slots.slot', '=', 'd.slot'),
      )
      .select(['d.slot', 'd.state', 'd.attempt', 'd.payload', 'd.first_tried_at', 'slots.closes'])
      .where('s.tenant', '=', asked.tenant)
      .where('s.id', '=', asked.subscription)
      .where('d.key', '=', asked.key)
      .executeTakeFirst()
    if (!seen) return 'no such part'
    if (!STEPS_ASKED_FOR[DeliveryState.parse(seen.state)].includes('pending')) return 'not missing'
    if (seen.payload === NO_WORDS) return 'not kept'
    const toldSince = trx
      .selectFrom('slots')
      .select('slot')
      .where('subscription', '=', asked.subscription)
      .where('slot', '>', seen.slot)
      .where('closes', '=', 1)
    if (seen.closes === 0) {
      // A plan made meanwhile for the next slot would tell the same articles; this makes it find the subscription
      // changed.
      await trx
        .updateTable('subscriptions')
        .set({ next_at: sql`next_at - 1` })
        .where('id', '=', asked.subscription)
        .execute()
      if (await toldSince.executeTakeFirst()) return 'told since'
      await trx
        .updateTable('slots')
        .set({ closes: 1 })
        .where('subscription', '=', asked.subscription)
        .where('slot', '=', seen.slot)
        .execute()
    }
    const moved = await trx
      .updateTable('deliveries')
      .set({
        state: 'pending',
        not_before: now.getTime(),
        give_up_at: now.getTime() + WORTH_MS,
        asked_by: asked.by,
        look_first: seen.first_tried_at === null ? 0 : 1,
      })
      .where('key', '=', asked.key)
      .where('state', '=', seen.state)
      .where('attempt', '=', seen.attempt)
      .where('payload', '!=', NO_WORDS)
      .executeTakeFirst()
    return moved.numUpdatedRows > 0n ? 'resumed' : 'not missing'
  })
}
