import {
  DefaultRestOptions,
  DiscordAPIError,
  type InternalRequest,
  REST,
  type RateLimitData,
  type RESTOptions,
} from 'discord.js'
import { z } from 'zod'

/**
 * Discord bans an IP address for ten thousand invalid requests in ten minutes; a warning is logged at each thousand.
 */
const WARN_AT = 1_000

/** Interaction responses are exempt from Discord's 50 requests a second, but discord.js would count them. */
const ANSWERS_A_SECOND = 1_000

/** discord.js waits out rate limits up to this many milliseconds; a longer one is an error. */
const LONGEST_PAUSE_MS = 60_000
/** The longest rate limit, in milliseconds, to wait out for a look-up on behalf of a waiting digest. */
const QUESTION_PAUSE_MS = 2_000

/** Discord's requested wait, in milliseconds. */
export function pauseOf({
  retryAfter,
  timeToReset,
  sublimitTimeout,
}: Pick<RateLimitData, 'retryAfter' | 'timeToReset' | 'sublimitTimeout'>): number {
  return Math.max(retryAfter, timeToReset, sublimitTimeout)
}

/**
 * Sends a form as bytes. Fetching feeds loads a second undici beside that of discord.js; both share one dispatcher,
 * which sends the other's forms with an empty body, so a picture would be lost.
 */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init)
  const form = new Response(init.body)
  const headers = new Headers(Object.entries(z.record(z.string(), z.string()).parse(init.headers ?? {})))
  headers.set('content-type', form.headers.get('content-type') ?? 'multipart/form-data')
  return DefaultRestOptions.makeRequest(url, {
    ...init,
    headers: Object.fromEntries(headers),
    body: new Uint8Array(await form.arrayBuffer()),
  })
}

/** One attempt per request, at most 10 s; retries are up to the caller. */
export function restOptions(apiUrl: string = DefaultRestOptions.api): Partial<RESTOptions> {
  return {
    api: apiUrl,
    makeRequest,
    retries: 0,
    timeout: 10_000,
    invalidRequestWarningInterval: WARN_AT,
    globalRequestsPerSecond: ANSWERS_A_SECOND,
    rejectOnRateLimit: asked => pauseOf(asked) > LONGEST_PAUSE_MS,
  }
}

/** Milliseconds for which a refused token is not sent again, which keeps us far below 10,000 refusals in 10 minutes. */
const REFUSED_MS = 30_000
const UNAUTHORIZED = 401

/**
 * discord.js 14.28 discards its token for good on the first refusal. This one keeps it, and repeats the refusal locally
 * for a while.
 */
class KeepingRest extends REST {
  #refused: { readonly until: number; readonly error: DiscordAPIError } | undefined

  override setToken(token: string): this {
    return token ? super.setToken(token) : this
  }

  override async queueRequest(request: InternalRequest) {
    const shown = request.auth !== false
    if (shown && this.#refused && performance.now() < this.#refused.until) throw this.#refused.error
    try {
      const answer = await super.queueRequest(request)
      if (shown) this.#refused = undefined
      return answer
    } catch (error) {
      if (shown && error instanceof DiscordAPIError && error.status === UNAUTHORIZED)
        this.#refused = { until: performance.now() + REFUSED_MS, error }
      throw error
    }
  }
}

/** For answers, and for discord.js' own requests. */
export function answeringRest(apiUrl: string | undefined): REST {
  return new KeepingRest(restOptions(apiUrl))
}

/** Discord allows a bot 50 requests a second; this many for deliveries leave room for conversation. */
const DELIVERIES_A_SECOND = 40

/** For deliveries: a rate-limited post fails at once, so that the ledger does the waiting. */
export function deliveryRest(apiUrl: string | undefined, token: string): REST {
  return new KeepingRest({
    ...restOptions(apiUrl),
    globalRequestsPerSecond: DELIVERIES_A_SECOND,
    rejectOnRateLimit: asked => asked.method !== 'GET' || pauseOf(asked) > QUESTION_PAUSE_MS,
  }).setToken(token)
}
