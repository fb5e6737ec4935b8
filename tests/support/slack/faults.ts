/** Fractions of the calls that post, from 0 to 1, and other faults. */
export interface Faults {
  /** Posted, then the connection is dropped without an answer. */
  readonly dropAfter?: number
  /** The connection is dropped before anything is posted. */
  readonly dropBefore?: number
  /**
   * Posted, then answered with something meaningless, in turn: a 500, `internal_error`, `fatal_error`, nothing, a page,
   * half an answer.
   */
  readonly failAfter?: number
  /** Not posted: 429 with Retry-After. */
  readonly limited?: number
  readonly retryAfterS?: number
  /** Never answered. */
  readonly hang?: number
  /** conversations.history and .replies answer with `missing_scope`. */
  readonly noHistory?: boolean
  /** conversations.history and .replies are rate-limited. */
  readonly limitedHistory?: boolean
  /** What Slack lets this app read of conversations. */
  readonly reading?: Reading
  /** Channels that cannot be posted to: `not_in_channel`. */
  readonly closed?: readonly string[]
  /** An error name that every posting call gets. */
  readonly refuse?: string
  /** Milliseconds before a posting call is answered. */
  readonly delayMs?: number
  /** Milliseconds before a call is answered, by method. */
  readonly slow?: Readonly<Record<string, number>>
}

/**
 * How conversations.history and .replies answer, each separately; apps outside the Marketplace get 15 messages a
 * minute.
 */
export interface Reading {
  /** The largest page, whatever was requested. */
  readonly page?: number
  /**
   * Milliseconds per call of each method; further calls are rate-limited, with the remaining seconds as Retry-After.
   */
  readonly everyMs?: number
  /** The error name that each call gets. */
  readonly refuse?: string
  /** What comes instead of an answer. */
  readonly broken?: 'drop' | 'hang' | '500' | 'html'
}

export type Fault = 'dropAfter' | 'dropBefore' | 'failAfter' | 'limited' | 'hang'
const ORDER: readonly Fault[] = ['dropBefore', 'limited', 'hang', 'dropAfter', 'failAfter']

/** Decides the fault of the next call; the same seed gives the same sequence (mulberry32). */
export function fate(seed: number): (faults: Faults) => Fault | undefined {
  let state = seed >>> 0
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return faults => {
    let luck = random()
    return ORDER.find(fault => {
      luck -= faults[fault] ?? 0
      return luck < 0
    })
  }
}
