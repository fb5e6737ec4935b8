const MINUTE = 60_000
/** Between two polls where nobody asks for more, and the most whatever is asked: a publisher is not burdened, a digest misses little. */
export const USUAL_MS = 15 * MINUTE
export const LONGEST_MS = 24 * 60 * MINUTE

/** What a feed and its server ask for. */
export interface Wishes {
  readonly ttlMinutes?: number | undefined
  readonly cacheControl?: string | undefined
  readonly expires?: string | undefined
}

/** When a feed that was read is polled again: the longest of our own pace and all that it asks for, at most a day. */
export function afterSuccess(now: Date, { ttlMinutes = 0, cacheControl = '', expires = '' }: Wishes): Date {
  const maxAge = Number(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl)?.[1] ?? 0) * 1000
  const expiry = Date.parse(expires)
  const wishes = [USUAL_MS, ttlMinutes * MINUTE, maxAge, Number.isNaN(expiry) ? 0 : expiry - now.getTime()]
  return new Date(now.getTime() + Math.min(LONGEST_MS, Math.max(...wishes)))
}

/**
 * When a feed that failed is tried again: twice as long after every failure in a row, scattered by a quarter, not before
 * its server said, at most a day. `chance` is from 0 to 1.
 */
export function afterFailure(now: Date, failures: number, retryAfterMs: number | undefined, chance: number): Date {
  const doubled = USUAL_MS * 2 ** Math.min(failures - 1, 10)
  const scattered = doubled * (0.75 + chance / 2)
  return new Date(now.getTime() + Math.min(LONGEST_MS, Math.max(scattered, retryAfterMs ?? 0)))
}
