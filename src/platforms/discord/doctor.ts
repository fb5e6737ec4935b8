import { z } from 'zod'
import type { Address } from '#core/place.ts'
import type { DiscordSettings } from './settings.ts'
import { answerOf, call, clockAgainst } from '../kit/call.ts'
import type { Check } from '../kit/check.ts'
import { readableAll, type Readability } from '../kit/unreadable.ts'

const User = z.object({ username: z.string() })
const Messages = z.array(z.unknown())
const Channel = z.object({ last_message_id: z.string().nullish().default(null) })
const UNAUTHORIZED = 401
const REFUSED: Readonly<Record<number, string>> = {
  403: 'it lacks View Channel',
  404: 'there is no such channel',
}

/** Checks Discord's token, its clock, and the channels that are posted to. Crier needs no privileged intent. */
export function discordChecks(
  { token, apiUrl = 'https://discord.com/api' }: DiscordSettings,
  places: readonly Address[],
): readonly Check[] {
  const get = (path: string) => call('GET', `${apiUrl}/v10${path}`, `Bot ${token}`)
  const own: readonly Check[] = [
    { name: 'Discord token', look: async () => accepted(await get('/users/@me')) },
    { name: 'Discord clock', look: async () => clockAgainst(await get('/users/@me'), new Date()) },
  ]
  if (places.length === 0) return own
  const channels: Check = {
    name: 'Discord channels',
    look: () =>
      readableAll(places, async channel => {
        const path = `/channels/${encodeURIComponent(channel)}`
        const messages = await get(`${path}/messages?limit=1`)
        if (!messages.ok) return refusalOf(messages)
        if ((await answerOf(messages, Messages)).length > 0) return 'readable'
        // Without permission to read the history, Discord reports the channel as empty.
        const told = await get(path)
        if (!told.ok) return refusalOf(told)
        const { last_message_id: last } = await answerOf(told, Channel)
        return last === null ? 'readable' : { refused: 'it lacks Read Message History' }
      }),
  }
  return [...own, channels]
}

function refusalOf({ status }: Response): Readability {
  const refused = REFUSED[status]
  return refused === undefined ? 'busy' : { refused }
}

async function accepted(response: Response): Promise<string> {
  if (response.status === UNAUTHORIZED) {
    throw new Error('Discord does not know it. Reset it on the page "Bot" of your application, and set DISCORD_TOKEN.')
  }
  return (await answerOf(response, User)).username
}
