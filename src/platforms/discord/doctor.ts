import { z } from 'zod'
import type { DiscordSettings } from './settings.ts'
import { call } from '../kit/call.ts'
import type { Check } from '../kit/check.ts'

const User = z.object({ username: z.string() })
const UNAUTHORIZED = 401

/** Discord's token. */
export function discordChecks({ token, apiUrl = 'https://discord.com/api' }: DiscordSettings): readonly Check[] {
  return [{ name: 'Discord token', look: () => ask(`${apiUrl}/v10/users/@me`, token) }]
}

async function ask(url: string, token: string): Promise<string> {
  const response = await call('GET', url, `Bot ${token}`)
  if (response.status === UNAUTHORIZED) {
    throw new Error('Discord does not know it. Reset it on the page "Bot" of your application, and set DISCORD_TOKEN.')
  }
  return User.parse(await response.json()).username
}
