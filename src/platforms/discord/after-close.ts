import { setTimeout as wait } from 'node:timers/promises'
import { DiscordAPIError, GatewayCloseCodes, type REST, Routes } from 'discord.js'
import type { PlatformLost } from '#core/asking/adapter.ts'

/** Milliseconds before each retry of a token that the gateway refused; the REST side remembers a refusal for 30 s. */
const TRIES_MS = [0, 40_000, 80_000, 160_000]
const UNAUTHORIZED = 401
const TOKEN_REFUSED: number = GatewayCloseCodes.AuthenticationFailed

/** The app's settings are at fault, so a restart would not help. */
const SET_UP: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.InvalidAPIVersion, 'this version of Crier is too old'],
  [GatewayCloseCodes.InvalidIntents, 'the intents are not valid'],
  [GatewayCloseCodes.DisallowedIntents, 'the intents are not allowed for this application'],
])

/**
 * What to do after a close from which discord.js does not reconnect. A refused token is first tried over REST: Discord
 * has refused valid ones for minutes.
 *
 * @param code the gateway's close code
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
