import { z } from 'zod'
import { hearsSubscriptions } from '#ask/doing/digests.ts'
import { namesTimesOnly } from '#calendar/read.ts'
import { nextSlots } from '#calendar/slots.ts'
import { sayWhen } from '#calendar/write.ts'
import { defineCommand } from '#core/asking/command.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Block } from '#core/asking/reply.ts'
import type { Schedule } from '#core/posting/schedule.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { capital } from '#desk/show/capital.ts'
import { clockWords } from '#desk/show/clock-words.ts'
import {
  digestLength,
  missedRule,
  only,
  quietHours,
  topics,
  whenWords,
  whichSubscription,
  withPicture,
  without,
  zoneName,
} from '#desk/order/order-inputs.ts'
import { ordersEverywhere } from '#desk/order/orders-everywhere.ts'
import { orderFacts } from '#desk/order/order-facts.ts'
import { missingParts, postMissing } from '#desk/order/missing-parts.ts'
import { pickSubscription } from '#desk/order/pick-subscription.ts'
import { slotWords } from '#desk/order/slot-words.ts'
import { readOrder, type Order } from '#desk/order/standing-order.ts'

export default defineCommand({
  name: 'subscriptions',
  description: 'The digests posted here: when the next comes, how the last ones went; change or pause one',
  access: 'anyone',
  sharing: 'private',
  home: true,
  examples: [
    'subscriptions',
    'subscriptions briefing when:"weekdays 07:30"',
    'subscriptions briefing pause:yes',
    'subscriptions briefing length:short',
  ],
  hears: hearsSubscriptions,
  changes: input => Object.keys(input).some(name => name !== 'id' && name !== 'all'),
  input: z.object({
    id: whichSubscription,
    when: whenWords.optional(),
    zone: zoneName.optional(),
    only: only.optional(),
    without: without.optional(),
    topics: topics.optional(),
    missed: missedRule.optional(),
    quiet: quietHours.optional(),
    length: digestLength.optional(),
    picture: withPicture.optional(),
    all: z.boolean().optional().describe('yes: those of every channel here, for managers'),
    pause: z.boolean().optional().describe('yes: pause it; no: resume it'),
    post: z.string().max(20).optional().describe('a missing part to post now').meta({ hidden: true }),
  }),
  async run({ input, asker, place, now }, newsroom) {
    const { id, pause, post, all: everywhere, ...words } = input
    if (everywhere) {
      if (!asker.manager || asker.onlyHere)
        throw new Refusal('Only people who manage all channels can see what is posted elsewhere.')
      return ordersEverywhere(newsroom, place.tenant, now)
    }
    const order = readOrder(words)
    if (!asker.manager && (Object.keys(order).length > 0 || pause !== undefined || post !== undefined))
      throw new Refusal('Only people who manage this place can change a subscription. Ask one of them.')
    const mended: Block[] = []
    if (post !== undefined) {
      const subscription = await pickSubscription(newsroom, place, id, 'subscriptions')
      mended.push({ kind: 'paragraph', text: [await postMissing(newsroom, subscription, post, asker)] })
    }
    if (Object.keys(order).length > 0 || pause !== undefined) {
      const { id: which, schedule } = await pickSubscription(newsroom, place, id, 'subscriptions')
      const paused = pause === undefined ? {} : { paused: pause ? `paused by ${asker.name ?? 'a manager'}` : undefined }
      await newsroom.subscriptions.change(place.tenant, which, {
        ...order,
        ...sameDays(words.when, order, schedule),
        ...paused,
      })
    }
    const all =
      id === undefined
        ? await newsroom.subscriptions.at(place)
        : [await pickSubscription(newsroom, place, id, 'subscriptions')]
    if (all.length === 0)
      throw new Refusal('No digest is posted here yet. Start one with /subscribe briefing weekdays 08:00.')
    const told = await Promise.all(
      all.map(async (subscription): Promise<readonly Block[]> => {
        const slots = await newsroom.subscriptions.slots(place.tenant, subscription.id, id === undefined ? 1 : 10)
        return [
          ...(all.length > 1 ? [{ kind: 'heading', text: [headingOf(subscription)] } as const] : []),
          {
            kind: 'facts',
            facts: [{ label: 'Next', value: [nextWords(subscription, now)] }, ...orderFacts(subscription)],
          },
          ...(id !== undefined && slots.length === 0
            ? [{ kind: 'note', text: ['None has been due yet.'] } as const]
            : []),
          ...slots.flatMap((slot): readonly Block[] => [
            { kind: 'note', text: [slotWords(slot, subscription.zone, now)] },
            ...(asker.manager ? missingParts(subscription, slot) : []),
          ]),
          ...(asker.manager ? [{ kind: 'actions', actions: actionsOf(subscription, id !== undefined) } as const] : []),
        ]
      }),
    )
    const [only, another] = all
    const title = only && !another ? headingOf(only) : 'Digests posted here'
    return { title, blocks: [...mended, ...told.flat()] }
  },
})

/** "Move it to 9" changes the time but keeps the days. */
function sameDays(when: string | undefined, { schedule }: Order, before: Schedule): Pick<Order, 'schedule'> {
  return schedule && when !== undefined && namesTimesOnly(when)
    ? { schedule: { ...before, times: schedule.times } }
    : {}
}

function headingOf({ kind, schedule }: Subscription): string {
  return `${capital(kind)}, ${sayWhen(schedule)}`
}

function nextWords({ schedule, zone, paused }: Subscription, now: Date): string {
  if (paused !== undefined) return `nothing: ${paused}`
  const [next] = nextSlots(schedule, zone, now, 1)
  return next ? `${clockWords(next, zone, now)} (${zone})` : 'never: there is no such day'
}

/** @param whole whether its history is already shown above */
function actionsOf({ id, kind, paused }: Subscription, whole: boolean) {
  const pausing =
    paused === undefined
      ? { label: 'Pause', command: 'subscriptions', input: { id, pause: 'yes' } }
      : { label: 'Resume', command: 'subscriptions', input: { id, pause: 'no' } }
  return [
    pausing,
    ...(whole ? [] : [{ label: 'History', command: 'subscriptions', input: { id } }]),
    { label: 'Show it now', command: 'digest', input: { kind } },
    { label: 'End it', command: 'unsubscribe', input: { id } },
  ]
}
