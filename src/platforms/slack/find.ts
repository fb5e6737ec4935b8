import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { DeliveryKey, Found } from '#core/posting/delivery.ts'
import type { Address } from '#core/place.ts'
import { channelOf } from './channel.ts'
import { outcomeOf } from './outcome.ts'
import { DELIVERY_EVENT } from './post.ts'

const PAGE = 200
/** Slack's clock and ours differ. */
const MARGIN_SECONDS = 120

const Message = z.object({
  ts: z.string(),
  reply_count: z.number().optional(),
  metadata: z
    .object({ event_type: z.string(), event_payload: z.looseObject({ key: z.string().optional() }) })
    .optional()
    .catch(undefined),
})
const History = z.object({
  messages: z.array(Message),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
})
type Message = z.infer<typeof Message>
type Ask = (cursor: string | undefined) => Promise<unknown>

/** Looks for a delivery in the place's messages since then, in their threads too. Throws what will pass, to be looked again. */
export async function find(client: webApi.WebClient, to: Address, key: DeliveryKey, since: Date): Promise<Found> {
  const oldest = String(Math.floor(since.getTime() / 1000) - MARGIN_SECONDS)
  const common = { oldest, inclusive: true, include_all_metadata: true, limit: PAGE }
  try {
    const channel = await channelOf(client, to.channel)
    const replies =
      (ts: string): Ask =>
      cursor =>
        client.conversations.replies({ channel, ts, ...common, ...at(cursor) })
    const history: Ask = cursor => client.conversations.history({ channel, ...common, ...at(cursor) })
    for await (const message of pages(to.thread === undefined ? history : replies(to.thread))) {
      if (isIt(message, key)) return { kind: 'yes', receipt: { channel, message: message.ts } }
      if (to.thread !== undefined || !isOurs(message) || !message.reply_count) continue
      for await (const reply of pages(replies(message.ts))) {
        if (isIt(reply, key)) return { kind: 'yes', receipt: { channel, message: reply.ts } }
      }
    }
    return { kind: 'no' }
  } catch (error) {
    const { kind, reason } = outcomeOf(error)
    if (kind === 'gone') return { kind: 'cannot tell', reason }
    throw error
  }
}

async function* pages(ask: Ask): AsyncGenerator<Message> {
  let cursor: string | undefined
  do {
    const { messages, response_metadata: next } = History.parse(await ask(cursor))
    yield* messages
    cursor = next?.next_cursor || undefined
  } while (cursor !== undefined)
}

function at(cursor: string | undefined): { readonly cursor?: string } {
  return cursor === undefined ? {} : { cursor }
}

function isOurs({ metadata }: Message): boolean {
  return metadata?.event_type === DELIVERY_EVENT
}

function isIt(message: Message, key: DeliveryKey): boolean {
  return isOurs(message) && message.metadata?.event_payload.key === key
}
