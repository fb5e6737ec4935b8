/** Waits and deadlines, in milliseconds. */
export interface Patience {
  /** How long a claim is valid; no send begins after it. */
  readonly leaseMs: number
  /** After a lease expires: time for an attempt begun under it to time out (10 s) and the platform to settle (30 s). */
  readonly settleMs: number
  /** How long after its slot a part is still worth posting; after that its articles go into the next digest. */
  readonly giveUpMs: number
  /** Limit for a look-up over all its attempts, after which the delivery is unknown. */
  readonly lookMs: number
  /** The same for a part that is sent if the look-up gives no answer. */
  readonly lookFirstMs: number
  /** Between two attempts of a look-up without an answer: a quarter of the time so far, within these bounds. */
  readonly lookAgainMs: { readonly least: number; readonly most: number }
  /** Bounds for what a platform's `later` can ask for. */
  readonly laterMs: { readonly least: number; readonly most: number }
  /** After a failure of our own (database, disk): until the next sweep. */
  readonly retryMs: number
}

const SECOND = 1000
const MINUTE = 60 * SECOND

export const PATIENCE: Patience = {
  leaseMs: 20 * SECOND,
  settleMs: 40 * SECOND,
  giveUpMs: 6 * 60 * MINUTE,
  lookMs: 6 * 60 * MINUTE,
  lookFirstMs: 2 * MINUTE,
  lookAgainMs: { least: 10 * SECOND, most: 30 * MINUTE },
  laterMs: { least: SECOND, most: 24 * 60 * MINUTE },
  retryMs: 5 * SECOND,
}
