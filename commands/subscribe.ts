import { z } from 'zod'
import { hearsSubscribe } from '#ask/doing/digests.ts'
import { readSchedule } from '#calendar/read.ts'
import { nextSlots } from '#calendar/slots.ts'
import { writeSchedule } from '#calendar/write.ts'
import { defineCommand } from '#core/asking/command.ts'
import { SubscriptionId } from '#core/ids.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Reply } from '#core/asking/reply.ts'
import { MissedRule, type Subscription } from '#core/posting/subscription.ts'
import { clockWords } from '#desk/show/clock-words.ts'
import { given } from '#desk/find/given.ts'
import { orderFacts } from '#desk/order/order-facts.ts'
import { missedRule, only, quietHours, topics, whenWords, without, zoneName } from '#desk/order/order-inputs.ts'
import { pickKind } from '#desk/digest/pick-kind.ts'
import { readOrder } from '#desk/order/standing-order.ts'

/** Each is composed and posted at the host's cost, whoever ordered it. */
const PER_TENANT = 50

export default defineCommand({
  name: 'subscribe',
  description: 'Have a digest posted here at set times',
  access: 'manager',
  sharing: 'private',
  examples: [
    'subscribe briefing weekdays 08:00',
    'subscribe voices "first monday 07:30" zone:Europe/Warsaw topics:"harbour, ferry"',
    'subscribe headlines daily 18:00 only:"strike and not source:Touchline" without:"opera, ‘half marathon’"',
  ],
  hears: hearsSubscribe,
  changes: () => true,
  input: z.object({
    kind: z.string().min(1).max(20).describe('kind of digest').meta({ positional: true, completes: 'kind' }),
    when: whenWords.meta({ positional: true }),
    zone: zoneName.optional(),
    only: only.optional(),
    without: without.optional(),
    topics: topics.optional(),
    missed: missedRule.default(MissedRule.enum.late),
    quiet: quietHours.optional(),
    confirm: z.boolean().default(false).describe('yes: do it').meta({ hidden: true }),
  }),
  async run({ input, asker, place, now, zone }, newsroom) {
    const kind = pickKind(newsroom, input.kind)
    const { schedule = readSchedule(''), ...order } = readOrder(input)
    if ((await newsroom.subscriptions.count(place.tenant)) >= PER_TENANT) {
      throw new Refusal(`This workspace has ${PER_TENANT} subscriptions, which is the most. /unsubscribe ends one.`)
    }
    const subscription: Subscription = {
      id: SubscriptionId.parse(newsroom.newId()),
      place,
      kind: kind.name,
      schedule,
      zone,
      topics: [],
      missed: input.missed,
      ...order,
      createdBy: asker.id,
      createdAt: now,
    }
    if ((await newsroom.subscriptions.at(place)).some(other => isSame(other, subscription))) {
      throw new Refusal(`The ${kind.name} already comes here at these times. /subscriptions shows and changes it.`)
    }
    if (!input.confirm) {
      const { zone } = subscription
      const { topics, only, without, missed, quiet, when } = input
      const fields = given({ kind: kind.name, when, zone, topics, only, without, missed, quiet, confirm: 'yes' })
      return question(subscription, kind.description, fields, now)
    }
    await newsroom.subscriptions.add(subscription)
    return welcome(subscription, now)
  },
})

function isSame(one: Subscription, other: Subscription): boolean {
  const words = [one, other].map(({ kind, schedule, zone }) => `${kind} ${writeSchedule(schedule)} ${zone}`)
  return words[0] === words[1]
}

function question(
  subscription: Subscription,
  description: string,
  fields: Readonly<Record<string, string>>,
  now: Date,
): Reply {
  const { kind, schedule, zone } = subscription
  const next = nextSlots(schedule, zone, now, 3).map(slot => clockWords(slot, zone))
  return {
    title: `${capital(kind)}, ${writeSchedule(schedule)}: is this right?`,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: 'Digest', value: [`${kind}: ${description}`] },
          ...orderFacts(subscription),
          { label: 'Next times', value: [next.length > 0 ? next.join('; ') : 'never: no day fits'] },
        ],
      },
      {
        kind: 'actions',
        actions: [
          { label: 'Subscribe', command: 'subscribe', input: fields },
          { label: 'Preview', command: 'digest', input: given({ kind, topics: fields['topics'] }) },
        ],
      },
    ],
  }
}

function welcome(subscription: Subscription, now: Date): Reply {
  const { id, kind, schedule, zone } = subscription
  const [first] = nextSlots(schedule, zone, now, 1)
  const begins = first ? ` The first one comes on ${clockWords(first, zone)} (${zone}).` : ''
  return {
    title: `${capital(kind)}, ${writeSchedule(schedule)}`,
    blocks: [
      { kind: 'paragraph', text: [`Subscribed here.${begins}`] },
      { kind: 'facts', facts: orderFacts(subscription).slice(1) },
      { kind: 'note', text: ['It tells what came in since; when nothing did, nothing is posted. Nobody is pinged.'] },
      {
        kind: 'actions',
        actions: [
          { label: 'Preview', command: 'digest', input: { kind } },
          { label: 'Cancel', command: 'unsubscribe', input: { id } },
        ],
        choose: {
          prompt: 'Change …',
          options: [
            { label: 'What it is now, and changes', command: 'subscriptions', input: { id } },
            { label: 'Pause it', command: 'subscriptions', input: { id, pause: 'yes' } },
          ],
        },
      },
    ],
  }
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
}
