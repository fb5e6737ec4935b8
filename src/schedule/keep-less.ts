import type { Inputs } from './inputs.ts'
import { keptOf, ripeAt } from './kept.ts'

/** In one transaction, which others wait for: some 20 ms on SQLite. */
const BATCH = 50

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
