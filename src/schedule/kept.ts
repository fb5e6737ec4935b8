import type { Kept } from '#core/posting/kept.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Digests of the last 30 days are corrected, and a correction is tried for 6 hours; the clocks of replicas differ by less. */
const WORDS_MS = 32 * DAY_MS
/** A place is not told anew what it was told in the last 30 days; that `/why` knows of a digest is worth a year. */
const TOLD_MS = 366 * DAY_MS

/** What is to be kept of a slot at an instant; all of one to come, as where the clock was set back. */
export function keptOf(slot: Date, now: Date): Kept {
  const age = now.getTime() - slot.getTime()
  if (age < WORDS_MS) return 'all'
  return age < TOLD_MS ? 'told' : 'slot'
}

/** How old a slot is of which less is to be kept than all, or than what it told. */
export function ripeAt(now: Date): Readonly<Record<Exclude<Kept, 'slot'>, Date>> {
  return { all: new Date(now.getTime() - WORDS_MS), told: new Date(now.getTime() - TOLD_MS) }
}
