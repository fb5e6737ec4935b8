import {
  DefaultRestOptions,
  DiscordAPIError,
  type InternalRequest,
  REST,
  type RateLimitData,
  type RESTOptions,
} from 'discord.js'
import { z } from 'zod'

/** Discord bans an address for ten thousand refused requests in ten minutes; a warning is logged at each thousand. */
const WARN_AT = 1_000

/** Answers to interactions are outside Discord's 50 requests a second, in which discord.js would count them. */
const ANSWERS_A_SECOND = 1_000

/** discord.js waits out whatever pause Discord asks for; a longer one than this is a failure instead. */
const LONGEST_PAUSE_MS = 60_000
/** A question that is asked while a digest waits for the answer takes no longer pause than this. */
const QUESTION_PAUSE_MS = 2_000

/** For how long Discord asks to wait, in milliseconds. */
export function pauseOf({
  retryAfter,
  timeToReset,
  sublimitTimeout,
}: Pick<RateLimitData, 'retryAfter' | 'timeToReset' | 'sublimitTimeout'>): number {
  return Math.max(retryAfter, timeToReset, sublimitTimeout)
}

/**
 * Sends a form as the bytes it comes to. Fetching feeds loads another undici than discord.js has, whose dispatcher both then
 * use, and that one sends a form of the other's as an empty body: a picture would not arrive.
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

/** One attempt a request, at most 10 s: retries are the caller's. */
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

/** A refused token is not shown again for so long. With it, 10,000 refusals in 10 minutes are out of reach. */
const REFUSED_MS = 30_000
const UNAUTHORIZED = 401

/**
 * discord.js 14.28 drops its token for good when Discord refuses it once. This one keeps it, and meanwhile answers with the
 * refusal by itself.
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

/** Answers, and what discord.js asks by itself. */
export function answeringRest(apiUrl: string | undefined): REST {
  return new KeepingRest(restOptions(apiUrl))
}

/** Discord takes 50 requests a second from a bot; this many for deliveries leave room for conversation. */
const DELIVERIES_A_SECOND = 40

/** For deliveries: where Discord asks to wait, a post is refused at once, so that the ledger can wait instead. */
export function deliveryRest(apiUrl: string | undefined, token: string): REST {
  return new KeepingRest({
    ...restOptions(apiUrl),
    globalRequestsPerSecond: DELIVERIES_A_SECOND,
    rejectOnRateLimit: asked => asked.method !== 'GET' || pauseOf(asked) > QUESTION_PAUSE_MS,
  }).setToken(token)
}
