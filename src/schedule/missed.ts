import type { MissedRule } from '#core/posting/subscription.ts'

const MINUTE_MS = 60_000
/** Milliseconds for which a slot counts as on time, unless the next one is nearer. */
const ON_TIME_MS = 10 * MINUTE_MS
const LATEST_MS = 6 * 60 * MINUTE_MS

/** What happens to a slot that is not posted. */
export type Fate = 'told by a later slot' | 'told by the next slot' | 'left out'

export interface SlotVerdict {
  /** The slot to post now, if any. */
  readonly post?: { readonly slot: Date; readonly late: boolean }
  readonly missed: readonly { readonly slot: Date; readonly fate: Fate }[]
}

/**
 * Judges a subscription's due slots by its rule for missed ones. The newest is posted while on time (10 minutes); after
 * that only by the rule `late`, while under 6 hours old; and never past halfway to the next slot.
 *
 * @param due ascending, none later than now
 *
 * @param next the first slot after now
 */
export function fateOf(due: readonly Date[], next: Date | undefined, now: Date, rule: MissedRule): SlotVerdict {
  const newest = due.at(-1)
  if (newest === undefined) return { missed: [] }
  const age = now.getTime() - newest.getTime()
  const half = next === undefined ? Number.POSITIVE_INFINITY : (next.getTime() - newest.getTime()) / 2
  const onTime = age <= Math.min(ON_TIME_MS, half)
  const late = !onTime && rule === 'late' && age < LATEST_MS && age < half
  if (!onTime && !late) return { missed: due.map(slot => ({ slot, fate: fateBy(rule, 'told by the next slot') })) }
  return {
    post: { slot: newest, late },
    missed: due.slice(0, -1).map(slot => ({ slot, fate: fateBy(rule, 'told by a later slot') })),
  }
}

function fateBy(rule: MissedRule, otherwise: Fate): Fate {
  return rule === 'skip' ? 'left out' : otherwise
}
