/** How long to wait for what, in milliseconds. */
export interface Patience {
  /** How long a claim holds; a send is not begun after it. */
  readonly leaseMs: number
  /** After a lease: until an attempt begun under it has timed out (10 s) and the platform has settled (30 s). */
  readonly settleMs: number
  /** How long after its time a part is still worth posting; after that its articles go to the next digest. */
  readonly giveUpMs: number
  /** How long a look may take, over all its attempts; after that it is not known whether the part was posted. */
  readonly lookMs: number
  /** The same for a part that is sent if nobody can tell. */
  readonly lookFirstMs: number
  /** Between two attempts of a look that got no answer: a quarter of the time it has taken so far, within these bounds. */
  readonly lookAgainMs: { readonly least: number; readonly most: number }
  /** Bounds of what a platform's "later" can ask for. */
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
