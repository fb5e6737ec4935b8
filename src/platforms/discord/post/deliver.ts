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
/** Reading changes nothing, so a look that fails is tried again, after these pauses. */
const LOOK_AGAIN_MS = [500, 1_000, 2_000]

/** Without both of these a channel's history is refused, or comes back empty as if nothing had been posted. */
const READS = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory]

const Sent = z.object({ id: z.string(), channel_id: z.string() })

/** Sends, finds and rewrites what the ledger delivers. `client` knows what the bot may read; `rest` makes the requests. */
export function deliverer(client: Client, rest: REST): Pick<ChatAdapter, 'send' | 'find' | 'amend'> {
  async function unreadable(channelId: string): Promise<string | undefined> {
    const channel = await client.channels.fetch(channelId)
    if (!channel) return 'Discord knows no such channel'
    if (channel.isDMBased()) return undefined
    const mine = client.user && channel.permissionsFor(client.user)
    if (!mine) throw new Error('Discord does not tell at present what the app may do in this channel')
    return mine.has(READS) ? undefined : 'the app may not read the history of this channel'
  }

  async function look(...[to, key, since]: Parameters<ChatAdapter['find']>): Promise<Found> {
    const channel = to.thread ?? to.channel
    if (!client.isReady()) throw new Error('the adapter finds messages after its start, not before')
    try {
      const reason = await unreadable(channel)
      if (reason !== undefined) return { kind: 'cannot tell', reason }
      return await findMarked(rest, { channel, me: client.user.id, key, since })
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error
      return { kind: 'cannot tell', reason: `Discord answered ${error.status}/${error.code}: ${error.message}` }
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

    /** Throws where Discord's answer was not clear; the place may be looked through again later. */
    async find(to, key, since) {
      for (const wait of LOOK_AGAIN_MS) {
        try {
          return await look(to, key, since)
        } catch {
          await pause(wait)
        }
      }
      return look(to, key, since)
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
