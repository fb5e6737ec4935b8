import { setTimeout as pause } from 'node:timers/promises'
import { type Client, DiscordAPIError, PermissionFlagsBits, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import type { Found } from '#core/posting/delivery.ts'
import { findMarked } from './history.ts'
import { mark } from './marker.ts'
import { posting, thaw } from '../render/message.ts'
import { outcomeOf } from './outcome.ts'

const ATTEMPT_MS = 10_000
/**
 * Milliseconds before retries of a look-up that failed fast; reading is harmless. The ledger's own retries come later.
 */
const LOOK_AGAIN_MS = [500, 1_000]
/** A look-up that took longer than this, in milliseconds, is not retried at once. */
const QUICK_MS = 3_000
/** Milliseconds discord.js may take to fetch a channel: it waits out any rate limit. */
const KNOWN_MS = 5_000

/** Without both of these, Discord refuses a channel's history or returns it empty, as if nothing had been posted. */
const READS = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory]

const Sent = z.object({ id: z.string(), channel_id: z.string() })

/** Sends, finds and amends the ledger's deliveries. `client` knows what the bot may read; `rest` makes the requests. */
export function deliverer(client: Client, rest: REST): Pick<ChatAdapter, 'send' | 'find' | 'amend'> {
  async function unreadable(channelId: string): Promise<string | undefined> {
    const known = new AbortController()
    const channel = await Promise.race([
      client.channels.fetch(channelId),
      pause(KNOWN_MS, 'too slow' as const, { signal: known.signal, ref: false }),
    ]).finally(() => known.abort())
    if (channel === 'too slow') throw new Error(`Discord did not answer about the channel within ${KNOWN_MS / 1000} s`)
    if (!channel) return 'Discord knows no such channel'
    if (channel.isDMBased()) return undefined
    const mine = client.user && channel.permissionsFor(client.user)
    if (!mine) throw new Error('Discord does not say right now what the app may do in this channel')
    return mine.has(READS) ? undefined : 'the app may not read the history of this channel'
  }

  async function lookOnce(...[to, key, look]: Parameters<ChatAdapter['find']>): Promise<Found> {
    const channel = to.thread ?? to.channel
    if (!client.isReady()) throw new Error('the adapter finds messages after its start, not before')
    try {
      const reason = await unreadable(channel)
      if (reason !== undefined) return { kind: 'cannot tell', reason }
      return await findMarked(rest, { channel, me: client.user.id, key }, look)
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error
      const outcome = outcomeOf(error)
      if (outcome.kind === 'locked out') return outcome
      if (outcome.kind !== 'gone') throw error
      return { kind: 'cannot tell', reason: outcome.reason }
    }
  }

  return {
    async send(to, part, key) {
      const { components, pictures } = thaw(part)
      const { body, files } = posting({ components: mark(components, key), pictures })
      try {
        const answer = await rest.post(Routes.channelMessages(to.thread ?? to.channel), {
          body: { ...body, nonce: key, enforce_nonce: true },
          files,
          signal: AbortSignal.timeout(ATTEMPT_MS),
        })
        const { id, channel_id } = Sent.parse(answer)
        return { kind: 'sent', receipt: { channel: channel_id, message: id } }
      } catch (error) {
        return outcomeOf(error)
      }
    },

    /** Throws if Discord's answer was unclear; the ledger may look again later. */
    async find(to, key, look) {
      const began = performance.now()
      for (const wait of LOOK_AGAIN_MS) {
        try {
          return await lookOnce(to, key, look)
        } catch (error) {
          if (performance.now() - began > QUICK_MS) throw error
          await pause(wait)
        }
      }
      return lookOnce(to, key, look)
    },

    async amend(_to, receipt, part) {
      try {
        await rest.patch(Routes.channelMessage(receipt.channel, receipt.message), {
          ...posting(thaw(part)),
          signal: AbortSignal.timeout(ATTEMPT_MS),
        })
        return { kind: 'sent', receipt }
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }
}
