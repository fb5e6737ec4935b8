import { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { DeliveryKey, Found, Look } from '#core/posting/delivery.ts'
import type { Address } from '#core/place.ts'
import { channelOf } from './channel.ts'
import { LIMITS } from './limits.ts'
import { outcomeOf } from './outcome.ts'
import { DELIVERY_EVENT } from './post.ts'

/** How far Slack's clock may be from ours. */
const MARGIN_SECONDS = 120
/** No further page is fetched after this many milliseconds, so that one look-up plus a call stays within its 10 s. */
const LONGEST_MS = 5_000
/** Milliseconds between two look-ups where Slack does not say when to continue. */
const PAUSE_MS = 60_000

const Message = z.object({
  ts: z.string(),
  metadata: z
    .object({ event_type: z.string(), event_payload: z.looseObject({ key: z.string().optional() }) })
    .optional()
    .catch(undefined),
})
const History = z.object({
  messages: z.array(Message),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
})

/** Where a look-up continues: in the thread of the first part or in the channel, and from which page. */
const Cursor = z.object({ in: z.enum(['thread', 'channel']), page: z.string().nullable() })
type Cursor = z.infer<typeof Cursor>

/**
 * Looks for a delivery in the thread it belongs to, and in the channel. Slack lets apps outside its Marketplace read 15
 * messages a minute, so a look-up stops when rate-limited. Throws on an unclear answer.
 */
export async function find(
  client: webApi.WebClient,
  to: Address,
  key: DeliveryKey,
  { since, first, cursor, except }: Look,
): Promise<Found> {
  const thread = to.thread ?? first?.message
  let at =
    Cursor.nullable()
      .catch(null)
      .parse(cursor ?? null) ?? begin(thread)
  const stop = performance.now() + LONGEST_MS
  const common = {
    oldest: String(Math.floor(since.getTime() / 1000) - MARGIN_SECONDS),
    inclusive: true,
    include_all_metadata: true,
    limit: LIMITS.historyPage,
  }
  try {
    const channel = first?.channel ?? (await channelOf(client, to.channel))
    for (;;) {
      const page = { channel, ...common, ...(at.page === null ? {} : { cursor: at.page }) }
      const answer =
        at.in === 'thread' && thread !== undefined
          ? await client.conversations.replies({ ts: thread, ...page })
          : await client.conversations.history(page)
      const { messages, response_metadata: next } = History.parse(answer)
      const hit = messages.find(message => isIt(message, key) && message.ts !== except?.message)
      if (hit) return { kind: 'yes', receipt: { channel, message: hit.ts } }
      const after = following(at, next?.next_cursor || null, to)
      if (!after) return { kind: 'no' }
      at = after
      if (performance.now() > stop) return unfinished('the channel has many messages', at, PAUSE_MS)
    }
  } catch (error) {
    return unread(error, at, to)
  }
}

function begin(thread: string | undefined): Cursor {
  return { in: thread === undefined ? 'channel' : 'thread', page: null }
}

/**
 * Where to continue. When this part was sent, its thread may not have existed yet, so the channel is searched as well.
 */
function following(at: Cursor, page: string | null, to: Address): Cursor | undefined {
  if (page !== null) return { ...at, page }
  return at.in === 'thread' && to.thread === undefined ? { in: 'channel', page: null } : undefined
}

function unread(error: unknown, at: Cursor, to: Address): Found {
  const outcome = outcomeOf(error)
  switch (outcome.kind) {
    case 'later':
      return unfinished(outcome.reason, at, outcome.afterMs)
    case 'unclear':
      throw error
    case 'locked out':
      return isScopeLacking(error) ? { kind: 'cannot tell', reason: outcome.reason } : outcome
    case 'gone':
      return refused(outcome.reason, at, to)
  }
}

/** Reading history takes scopes that posting does not; a token without them still passes. */
function isScopeLacking(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && error.data.error === 'missing_scope'
}

function refused(reason: string, at: Cursor, to: Address): Found {
  if (at.page !== null && reason.includes('invalid_cursor')) {
    return unfinished('Slack forgot how far the look had come', { in: at.in, page: null }, PAUSE_MS)
  }
  // The first part was deleted, and its thread with it.
  if (at.in === 'thread' && to.thread === undefined && reason.includes('thread_not_found')) {
    return unfinished('the thread is gone', { in: 'channel', page: null }, 0)
  }
  return { kind: 'cannot tell', reason }
}

function unfinished(reason: string, cursor: Cursor, afterMs: number): Found {
  return { kind: 'unfinished', reason, cursor, afterMs }
}

function isIt({ metadata }: z.infer<typeof Message>, key: DeliveryKey): boolean {
  return metadata?.event_type === DELIVERY_EVENT && metadata.event_payload.key === key
}
