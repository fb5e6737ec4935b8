/** A bucket as reported in an answer. */
export interface Bucket {
  readonly limit: number
  remaining: number
  resetAt: number
  readonly name: string
}

export interface Limited {
  readonly scope: 'user' | 'shared' | 'global'
  readonly retryAfter: number
  readonly bucket?: Bucket
}

interface Rule {
  readonly limit: number
  readonly perMs: number
}

const RULES: readonly (readonly [RegExp, Rule])[] = [
  [/^(POST|PATCH) \/channels\/.+\/messages/, { limit: 5, perMs: 5_000 }],
  [/^(POST|PATCH) \/webhooks\//, { limit: 5, perMs: 2_000 }],
]
const ORDINARY: Rule = { limit: 50, perMs: 1_000 }
const GLOBAL: Rule = { limit: 50, perMs: 1_000 }

/** Discord's rate limits: one bucket per route and place, 50 requests a second in total, without interactions. */
export function rateLimits(now: () => number): (route: string, place: string, counted: boolean) => Bucket | Limited {
  const buckets = new Map<string, Bucket>()
  let all = { remaining: GLOBAL.limit, resetAt: 0 }

  function bucketFor(route: string, place: string): Bucket {
    const key = `${route} ${place}`
    const known = buckets.get(key)
    if (known && known.resetAt > now()) return known
    const { limit, perMs } = RULES.find(([pattern]) => pattern.test(route))?.[1] ?? ORDINARY
    const fresh = {
      limit,
      remaining: limit,
      resetAt: now() + perMs,
      name: Buffer.from(route).toString('hex').slice(-24),
    }
    buckets.set(key, fresh)
    return fresh
  }

  return (route, place, counted) => {
    if (counted) {
      if (all.resetAt <= now()) all = { remaining: GLOBAL.limit, resetAt: now() + GLOBAL.perMs }
      if (all.remaining === 0) return { scope: 'global', retryAfter: (all.resetAt - now()) / 1000 }
      all.remaining -= 1
    }
    const bucket = bucketFor(route, place)
    if (bucket.remaining === 0) return { scope: 'user', retryAfter: (bucket.resetAt - now()) / 1000, bucket }
    bucket.remaining -= 1
    return bucket
  }
}

/** The rate limit headers of an answer at an instant. */
export function limitHeaders(told: Bucket | Limited, now: number): Record<string, string> {
  const bucket = 'scope' in told ? told.bucket : told
  const headers: Record<string, string> = bucket
    ? {
        'X-RateLimit-Limit': String(bucket.limit),
        'X-RateLimit-Remaining': String(bucket.remaining),
        'X-RateLimit-Reset': (bucket.resetAt / 1000).toFixed(3),
        'X-RateLimit-Reset-After': Math.max(0, (bucket.resetAt - now) / 1000).toFixed(3),
        'X-RateLimit-Bucket': bucket.name,
      }
    : {}
  if (!('scope' in told)) return headers
  return {
    ...headers,
    'Retry-After': String(Math.ceil(told.retryAfter * 1000) / 1000),
    'X-RateLimit-Scope': told.scope,
    ...(told.scope === 'global' ? { 'X-RateLimit-Global': 'true' } : {}),
  }
}
