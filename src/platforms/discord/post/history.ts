import { Routes, SnowflakeUtil, type REST } from 'discord.js'
import { z } from 'zod'
import type { DeliveryKey, Found, Look } from '#core/posting/delivery.ts'
import { LIMITS } from '../limits.ts'
import { bears } from './marker.ts'
import { outcomeOf } from './outcome.ts'

/** How far our clock may be ahead of Discord's, in milliseconds. */
const CLOCK_SLACK_MS = 60_000
/**
 * No further page is fetched after this many milliseconds, so that one look-up plus a request stays within its 10 s.
 */
const LONGEST_MS = 5_000
/** Milliseconds between two look-ups where Discord does not say when to continue. */
const PAUSE_MS = 1_000

const Page = z.array(z.looseObject({ id: z.string(), author: z.object({ id: z.string() }) }))

/** Where a look-up continues: all messages up to this one were read. */
const Cursor = z.object({ after: z.string().regex(/^\d+$/) })

/**
 * Looks for a delivery's mark among our own messages in a channel, oldest first, and stops when rate-limited. Throws
 * any other error from Discord.
 */
export async function findMarked(
  rest: REST,
  looked: { readonly channel: string; readonly me: string; readonly key: DeliveryKey },
  { since, cursor, except }: Look,
): Promise<Found> {
  const { channel, me, key } = looked
  const read = Cursor.safeParse(cursor)
  let after = read.success ? BigInt(read.data.after) : firstAfter(since)
  const unfinished = (reason: string, afterMs: number): Found => ({
    kind: 'unfinished',
    reason,
    cursor: { after: String(after) },
    afterMs,
  })
  const stop = performance.now() + LONGEST_MS
  try {
    for (;;) {
      const query = new URLSearchParams({ after: String(after), limit: String(LIMITS.historyPage) })
      const messages = Page.parse(await rest.get(Routes.channelMessages(channel), { query }))
      const hit = messages.find(
        message => message.author.id === me && bears(message, key) && message.id !== except?.message,
      )
      if (hit) return { kind: 'yes', receipt: { channel, message: hit.id } }
      if (messages.length < LIMITS.historyPage) return { kind: 'no' }
      after = messages.map(({ id }) => BigInt(id)).reduce((newest, id) => (id > newest ? id : newest), after)
      if (performance.now() > stop) return unfinished('the channel has many messages', PAUSE_MS)
    }
  } catch (error) {
    const outcome = outcomeOf(error)
    if (outcome.kind === 'later') return unfinished(outcome.reason, outcome.afterMs)
    throw error
  }
}

function firstAfter(since: Date): bigint {
  return SnowflakeUtil.generate({ timestamp: since.getTime() - CLOCK_SLACK_MS, increment: 0n })
}
