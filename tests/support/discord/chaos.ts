import type { Operation } from './spec/kept.ts'

/**
 * `drop`: done, but the connection breaks before the answer. `fail after`: done, but answered with something
 * meaningless: a 500, nothing, a page, half an answer, in turn. `fail before`: not done, 500. `refuse`: not done, 401,
 * as when Discord forgets a token for a moment.
 */
export type Trouble = { readonly kind: 'drop' | 'fail after' | 'fail before' | 'refuse' } | TooMany

interface TooMany {
  readonly kind: 'limit'
  readonly scope: 'user' | 'shared' | 'global'
  /** Seconds. */
  readonly retryAfter: number
}

/** How often requests about channels fail, as fractions of one. */
export interface Rates {
  readonly drop: number
  readonly failAfter: number
  readonly limit: number
  readonly seed: number
}

/** A small, fast seeded generator (mulberry32, public domain). */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const SCOPES = ['user', 'shared', 'global'] as const

export interface Chaos {
  set(rates: Partial<Rates>): void
  /** Makes the next request of this operation fail in this way, after those queued before. */
  next(operation: Operation, trouble: Trouble): void
  /** The failure of this request, if any. */
  strike(operation: Operation): Trouble | undefined
}

export function makeChaos(): Chaos {
  let rates: Rates = { drop: 0, failAfter: 0, limit: 0, seed: 1 }
  let roll = random(rates.seed)
  const planned = new Map<Operation, Trouble[]>()
  return {
    set(changed) {
      rates = { ...rates, ...changed }
      roll = random(rates.seed)
    },
    next(operation, trouble) {
      planned.set(operation, [...(planned.get(operation) ?? []), trouble])
    },
    strike(operation) {
      const plan = planned.get(operation)?.shift()
      if (plan) return plan
      if (!operation.includes(' /channels/')) return undefined
      const share = roll()
      if (share < rates.drop) return { kind: 'drop' }
      if (share < rates.drop + rates.failAfter) return { kind: 'fail after' }
      if (share >= rates.drop + rates.failAfter + rates.limit) return undefined
      return { kind: 'limit', scope: SCOPES[Math.floor(roll() * 3)] ?? 'user', retryAfter: 0.1 + roll() * 0.4 }
    },
  }
}
