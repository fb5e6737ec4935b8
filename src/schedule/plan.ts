import { nextSlots, slotsBetween } from '#calendar/slots.ts'
import type { Due, Plan, SkippedSlot, ToldSlot } from '#store/posting/ledger.ts'
import { compose } from './compose.ts'
import type { Inputs } from './inputs.ts'
import { fateOf, type Fate } from './missed.ts'
import { quietUntil } from './quiet.ts'

/** Slots handled in one go; after a long downtime the rest follow. */
const MOST_SLOTS = 1000
const DAY_MS = 24 * 60 * 60 * 1000

const FATES: Readonly<Record<Fate, string>> = {
  'told by a later slot': 'missed; its articles came with a later slot',
  'told by the next slot': 'missed; its articles come with the next digest',
  'left out': 'missed, and left out, as this subscription wants',
}

type Slot = { readonly slot: Date; readonly late: boolean; readonly next: Date }

/** Decides what to do with a subscription's due slots: which one to post, with what content, and which not. */
export async function plan(due: Due, inputs: Inputs): Promise<Plan> {
  const { schedule, zone, missed: rule } = due.subscription
  const now = inputs.now()
  const slots = slotsBetween(schedule, zone, new Date(due.nextAt.getTime() - 1), now, MOST_SLOTS)
  const [next = new Date(now.getTime() + 365 * DAY_MS)] = nextSlots(schedule, zone, slots.at(-1) ?? now, 1)
  const { post, missed } = fateOf(slots, next, now, rule)
  const skipped = missed.map(({ slot, fate }) => ({ slot, reason: FATES[fate], closes: fate === 'left out' }))
  if (post === undefined) return { skipped, nextAt: next }
  const outcome = await planSlot(due, { ...post, next }, now, inputs)
  return 'parts' in outcome
    ? { told: outcome, skipped, nextAt: next }
    : { skipped: [...skipped, outcome], nextAt: next }
}

async function planSlot(
  due: Due,
  { slot, late, next }: Slot,
  now: Date,
  inputs: Inputs,
): Promise<ToldSlot | SkippedSlot> {
  const { subscription } = due
  const skip = (reason: string): SkippedSlot => ({ slot, reason, closes: false })
  const quietEnd = quietUntil(subscription.quiet, subscription.zone, now)
  if (quietEnd && next <= quietEnd) return skip('quiet hours; its articles come with the digest after them')
  const composed = await compose(due, slot, late, inputs)
  if ('nothing' in composed) return skip(composed.nothing)
  const notBefore = quietEnd ?? now
  const giveUpAt = new Date(notBefore.getTime() + inputs.patience.giveUpMs)
  return { slot, late, ...composed, notBefore, giveUpAt }
}
