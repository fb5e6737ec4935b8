import type { Inputs } from './inputs.ts'
import { keptOf, ripeAt } from './kept.ts'

/** In one transaction, which others wait for: some 10 ms on SQLite. */
const BATCH = 50

/**
 * Lets go of what is no longer needed of old slots, a few at a time: a sweep that has nothing else to do takes some, so
 * that neither people nor digests wait, and a clock that is ahead for a while loses little.
 */
export async function keepLess({ old, now, counters, log }: Inputs): Promise<void> {
  const at = now()
  const slots = await old.ripe(ripeAt(at), BATCH)
  if (slots.length === 0) return
  const gone = await old.keepOnly(slots.map(slot => ({ ...slot, kept: keptOf(slot.slot, at) })))
  for (const [what, count] of Object.entries(gone)) counters.letGo.inc({ what }, count)
  log.debug(gone, 'of old slots less is kept')
}
