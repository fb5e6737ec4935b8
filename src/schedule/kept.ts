import type { Kept } from '#core/posting/kept.ts'
import type { Inputs } from './inputs.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Digests of the last 30 days are corrected, and a correction is tried for 6 hours; the clocks of replicas differ by less. */
const WORDS_MS = 32 * DAY_MS
/** A place is not told anew what it was told in the last 30 days; that `/why` knows of a digest is worth a year. */
const TOLD_MS = 366 * DAY_MS

/** In one transaction, which others wait for: some 20 ms on SQLite. */
const BATCH = 50

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

/**
 * Forgets tenants that left a month ago, and lets go of what is no longer needed of old slots, a few at a time: a sweep
 * that has nothing else to do takes some, so that neither people nor digests wait, and a clock that is ahead for a while
 * loses little.
 */
export async function keepLess({ old, newsroom, now, counters, log }: Inputs): Promise<void> {
  const at = now()
  const forgotten = await old.forgetLongGone(newsroom.memory, at)
  if (forgotten > 0) log.info({ forgotten }, 'all that was kept of those who left a month ago is deleted')
  const slots = await old.ripe(ripeAt(at), BATCH)
  if (slots.length === 0) return
  const gone = await old.keepOnly(slots.map(slot => ({ ...slot, kept: keptOf(slot.slot, at) })))
  for (const [what, count] of Object.entries(gone)) counters.letGo.inc({ what }, count)
  log.debug(gone, 'of old slots less is kept')
}
