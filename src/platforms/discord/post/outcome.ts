import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { z } from 'zod'
import type { Outcome } from '#core/posting/delivery.ts'
import { pauseOf } from '../rest.ts'

/** Tried again after this long where nothing could be sent at all. */
const UNREACHABLE_MS = 30_000

/** Node's and undici's codes for a connection that never came to be, so that nothing can have been posted. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

const Coded = z.object({ code: z.string() })
const Caused = z.object({ cause: Coded })

function codeOf(error: unknown): string | undefined {
  const own = Coded.safeParse(error)
  if (own.success) return own.data.code
  const cause = Caused.safeParse(error)
  return cause.success ? cause.data.cause.code : undefined
}

/** What a failed attempt to post or rewrite a message means for its delivery. The one place that reads Discord's refusals. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof RateLimitError) {
    return { kind: 'later', reason: `Discord's ${error.scope} rate limit`, afterMs: pauseOf(error) }
  }
  if (error instanceof DiscordAPIError) {
    const said = `Discord answered ${error.status}/${error.code}: ${error.message}`
    switch (error.status) {
      case 400:
      case 401:
      case 403:
      case 404:
        return { kind: 'gone', reason: said }
      default:
        return { kind: 'unclear', reason: said }
    }
  }
  if (error instanceof HTTPError) return { kind: 'unclear', reason: `Discord answered ${error.status}` }
  const reason = error instanceof Error ? error.message : String(error)
  if (reason.startsWith('Expected token to be set')) return { kind: 'gone', reason: 'Discord refused the token before' }
  const code = codeOf(error)
  if (code !== undefined && NEVER_SENT.has(code)) {
    return { kind: 'later', reason: `Discord cannot be reached (${code})`, afterMs: UNREACHABLE_MS }
  }
  return { kind: 'unclear', reason }
}
