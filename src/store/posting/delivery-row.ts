import { sql } from 'kysely'
import { z } from 'zod'
import { ArticleId, StoryId, SubscriptionId } from '#core/ids.ts'
import { DeliveryKey, DeliveryState, Json, Receipt, type Delivery, type Part } from '#core/posting/delivery.ts'
import type { DeliveryRow, SlotRow } from '../database/ledger-schema.ts'

/** Stories with the articles a slot told of them. */
export const ToldStories = z.array(z.tuple([StoryId, z.array(ArticleId)])).readonly()
export type ToldStories = z.infer<typeof ToldStories>

/** The states with a step left to take, as literals so that SQLite can use its partial index. */
export const OPEN_STATES = [sql<string>`'pending'`, sql<string>`'sending'`]

/** The payload of a part whose words have been trimmed. */
export const NO_WORDS = 'null'

export function fromDeliveryRow(row: DeliveryRow): Delivery {
  return {
    subscription: SubscriptionId.parse(row.subscription),
    slot: new Date(row.slot),
    part: row.part,
    key: DeliveryKey.parse(row.key),
    state: DeliveryState.parse(row.state),
    attempt: row.attempt,
    notBefore: new Date(row.not_before),
    ...(row.owner === null ? {} : { owner: row.owner }),
    ...(row.lease_until === null ? {} : { leaseUntil: new Date(row.lease_until) }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.receipt === null ? {} : { receipt: readReceipt(row.receipt) }),
    ...(row.asked_by === null ? {} : { askedBy: row.asked_by }),
    ...(row.sent_at === null ? {} : { sentAt: new Date(row.sent_at) }),
    ...(row.look_first === 0 ? {} : { lookFirst: row.look_first === 1 ? 'where it can be' : 'in any case' }),
    ...(row.look_since === null ? {} : { lookSince: new Date(row.look_since) }),
    ...(row.look_cursor === null ? {} : { lookCursor: Json.parse(JSON.parse(row.look_cursor)) }),
  }
}

const LOOK_FIRST = { 'where it can be': 1, 'in any case': 2 } as const

export function lookFirstRow({ lookFirst }: Delivery): DeliveryRow['look_first'] {
  return lookFirst === undefined ? 0 : LOOK_FIRST[lookFirst]
}

export function readReceipt(text: string): Receipt {
  return Receipt.parse(JSON.parse(text))
}

export function readPart(row: Pick<DeliveryRow, 'payload'>): Part {
  return { payload: Json.parse(JSON.parse(row.payload)) }
}

export function readTold(row: Pick<SlotRow, 'told'>): ToldStories {
  return ToldStories.parse(JSON.parse(row.told))
}
