import { setTimeout as wait } from 'node:timers/promises'
import { DiscordAPIError, GatewayCloseCodes, type REST, Routes } from 'discord.js'
import type { PlatformLost } from '#core/asking/adapter.ts'

/** Before each try of a token that the gateway refused, in milliseconds; the REST side remembers a refusal for 30 s. */
const TRIES_MS = [0, 40_000, 80_000, 160_000]
const UNAUTHORIZED = 401
const TOKEN_REFUSED: number = GatewayCloseCodes.AuthenticationFailed

/** The app is set up in a way that Discord does not take; another start changes nothing about that. */
const SET_UP: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.InvalidAPIVersion, 'this version of Crier is too old'],
  [GatewayCloseCodes.InvalidIntents, 'the intents are not valid'],
  [GatewayCloseCodes.DisallowedIntents, 'the intents are not allowed for this application'],
])

/**
 * What to do after the gateway closed a connection that discord.js cannot make again by itself. A token that it refused is
 * tried on the REST side first: Discord has refused good ones for minutes.
 * @param code as the gateway closed it
 */
export async function afterClose(
  code: number,
  rest: REST,
  triesMs: readonly number[] = TRIES_MS,
): Promise<PlatformLost> {
  const setUp = SET_UP.get(code)
  if (setUp !== undefined) return { reason: `Discord closed the connection: ${setUp} (${code})`, next: 'ask a person' }
  const reason = `Discord closed the connection (${code})`
  if (code !== TOKEN_REFUSED) return { reason, next: 'start again' }
  let refused = false
  for (const pause of triesMs) {
    await wait(pause, undefined, { ref: false })
    try {
      await rest.get(Routes.user())
      return { reason, next: 'start again' }
    } catch (error) {
      refused = error instanceof DiscordAPIError && error.status === UNAUTHORIZED
    }
  }
  return refused
    ? { reason: 'Discord refuses DISCORD_TOKEN; reset it, and set the new one', next: 'ask a person' }
    : { reason, next: 'start again' }
}
