import { nextSlots, slotsBetween } from '#calendar/slots.ts'
import type { DigestKind } from '#core/asking/digest.ts'
import type { Reply } from '#core/asking/reply.ts'
import { readStored } from '#filter/stored.ts'
import type { Due, Plan, SkippedSlot, ToldSlot } from '#store/posting/ledger.ts'
import type { Inputs } from './inputs.ts'
import { keyOf } from './key.ts'
import { judge, type Fate } from './missed.ts'
import { quietUntil } from './quiet.ts'
import { shownIn } from './shown-in.ts'
import { stillTheirs } from './still-theirs.ts'

/** So many slots are dealt with at once; after a long silence the rest follow. */
const MOST_SLOTS = 1000
const DAY_MS = 24 * 60 * 60 * 1000
/** How long a place remembers which stories it was told. */
const TOLD_MS = 30 * DAY_MS

const FATES: Readonly<Record<Fate, string>> = {
  'told by a later slot': 'missed; its articles came with a later slot',
  'told by the next slot': 'missed; its articles come with the next digest',
  'left out': 'missed, and left out as this subscription asks',
}

type Slot = { readonly slot: Date; readonly late: boolean; readonly next: Date }
type Composed =
  | Pick<ToldSlot, 'told' | 'arrival' | 'only' | 'without' | 'parts' | 'reply' | 'shown'>
  | { readonly nothing: string }

/** Decides what to do with the slots of a subscription that have come: which one to post, with what, and which not. */
export async function plan(due: Due, inputs: Inputs): Promise<Plan> {
  const { schedule, zone, missed: rule } = due.subscription
  const now = inputs.now()
  const slots = slotsBetween(schedule, zone, new Date(due.nextAt.getTime() - 1), now, MOST_SLOTS)
  const [next = new Date(now.getTime() + 365 * DAY_MS)] = nextSlots(schedule, zone, slots.at(-1) ?? now, 1)
  const { post, missed } = judge(slots, next, now, rule)
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

async function compose({ subscription }: Due, slot: Date, late: boolean, inputs: Inputs): Promise<Composed> {
  const { place, topics, zone } = subscription
  const kind = inputs.newsroom.kinds.get(subscription.kind)
  const adapter = inputs.adapters.get(place.platform)
  if (!kind) return { nothing: `there is no kind of digest "${subscription.kind}" any more` }
  if (!adapter) throw new Error(`expected an adapter for ${place.platform}: only its subscriptions are due here`)
  const read = readStored(subscription)
  if ('unreadable' in read) return { nothing: `its filter cannot be understood any more. ${read.unreadable}` }
  const window = await inputs.ledger.window(subscription, slot)
  const told = await inputs.ledger.toldAt(place, new Date(slot.getTime() - TOLD_MS))
  const { person } = subscription
  const reader = person === undefined ? undefined : { tenant: place.tenant, id: person }
  const taste = { tenant: place.tenant, topics, ...read, told, zone, place, ...(reader && { person: reader }) }
  const make = () => kind.compose(window, taste, inputs.newsroom)
  const edition = await (reader ? stillTheirs(make, reader, adapter, inputs.newsroom) : make())
  if (edition.items.length === 0) return { nothing: 'nothing new' }
  const reply = present(kind, edition, late ? slot : undefined)
  const parts = adapter.compose(reply)
  return {
    arrival: window.arrivals?.upTo ?? null,
    only: subscription.only,
    without: subscription.without,
    told: edition.items.map(item => [item.story, [...item.articles]]),
    reply,
    shown: shownIn(edition),
    parts: parts.map((part, index) => ({ part, key: keyOf(subscription.id, slot, index) })),
  }
}

function present(kind: DigestKind, edition: Parameters<DigestKind['present']>[0], lateSince: Date | undefined): Reply {
  const reply = kind.present(edition)
  if (lateSince === undefined) return reply
  const label = { kind: 'note', text: ['Late: this was due at ', { at: lateSince, show: 'both' }] } as const
  return { ...reply, blocks: [label, ...reply.blocks] }
}
