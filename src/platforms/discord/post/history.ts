import { Routes, SnowflakeUtil, type REST } from 'discord.js'
import { z } from 'zod'
import type { DeliveryKey, Found } from '#core/posting/delivery.ts'
import { limits } from '../limits.ts'
import { bears } from './marker.ts'

/** How far the desk's clock may be ahead of Discord's. */
const CLOCK_SLACK_MS = 60_000
/** A place with more messages than these since the attempt is too busy to look through. */
const PAGES = 100

const Page = z.array(z.looseObject({ id: z.string(), author: z.object({ id: z.string() }) }))

/** Looks for a delivery's mark among our own messages of a channel since an instant, oldest first. Throws what Discord answers. */
export async function findMarked(
  rest: REST,
  looked: { readonly channel: string; readonly me: string; readonly key: DeliveryKey; readonly since: Date },
): Promise<Found> {
  const { channel, me, key, since } = looked
  let after = SnowflakeUtil.generate({ timestamp: since.getTime() - CLOCK_SLACK_MS, increment: 0n })
  for (let page = 0; page < PAGES; page++) {
    const query = new URLSearchParams({ after: String(after), limit: String(limits.historyPage) })
    const messages = Page.parse(await rest.get(Routes.channelMessages(channel), { query }))
    const hit = messages.find(message => message.author.id === me && bears(message, key))
    if (hit) return { kind: 'yes', receipt: { channel, message: hit.id } }
    if (messages.length < limits.historyPage) return { kind: 'no' }
    after = messages.map(({ id }) => BigInt(id)).reduce((newest, id) => (id > newest ? id : newest), after)
  }
  return { kind: 'cannot tell', reason: `more than ${PAGES * limits.historyPage} messages since then` }
}
