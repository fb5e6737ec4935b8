import { z } from 'zod'
import { nextSlots } from '#calendar/slots.ts'
import { defineCommand } from '#core/command.ts'
import { SubscriptionId } from '#core/ids.ts'
import { Refusal } from '#core/refusal.ts'
import { MissedRule, type Subscription } from '#core/subscription.ts'
import { clockWords } from '#desk/clock-words.ts'
import { missedRule, quietHours, topics, whenWords, zoneName } from '#desk/order-inputs.ts'
import { orderFacts } from '#desk/order-facts.ts'
import { pickKind } from '#desk/pick-kind.ts'
import { readOrder } from '#desk/standing-order.ts'

/** RELIABILITY, "Chat". */
const PER_TENANT = 50

export default defineCommand({
  name: 'subscribe',
  description: 'Have a digest posted here at set times',
  access: 'manager',
  sharing: 'private',
  examples: [
    'subscribe briefing weekdays 08:00',
    'subscribe voices "first monday 07:30" zone:Europe/Warsaw topics:"harbour, ferry"',
  ],
  heard: [
    /^(?:subscribe(?: me)? to|send me|post) (?:the )?(?<kind>\w+) (?<when>(?:every|daily|weekdays|on|at|each|mon|tue|wed|thu|fri|sat|sun|first|last).+)$/iu,
  ],
  input: z.object({
    kind: z.string().min(1).max(20).describe('kind of digest').meta({ positional: true, completes: 'kind' }),
    when: whenWords.meta({ positional: true }),
    zone: zoneName.optional(),
    topics: topics.optional(),
    missed: missedRule.default(MissedRule.enum.late),
    quiet: quietHours.optional(),
    confirm: z.boolean().default(false).describe('yes: do it').meta({ hidden: true }),
  }),
  async run({ input, asker, place, now, zone }, newsroom) {
    const kind = pickKind(newsroom, input.kind)
    const order = readOrder(input)
    if (!order.schedule) throw new Error('a required option was parsed to nothing')
    if ((await newsroom.subscriptions.count(place.tenant)) >= PER_TENANT) {
      throw new Refusal(`This workspace has ${PER_TENANT} subscriptions, which is the most. /unsubscribe ends one.`)
    }
    const subscription: Subscription = {
      id: SubscriptionId.parse(newsroom.newId()),
      place,
      kind: kind.name,
      schedule: order.schedule,
      zone: order.zone ?? zone,
      topics: order.topics ?? [],
      missed: input.missed,
      ...(order.quiet ? { quiet: order.quiet } : {}),
      createdBy: asker.id,
      createdAt: now,
    }
    const next = nextSlots(subscription.schedule, subscription.zone, now, 3)
    if (input.confirm) {
      await newsroom.subscriptions.add(subscription)
      const first = next[0] ? ` The first comes ${clockWords(next[0], subscription.zone)} (${subscription.zone}).` : ''
      return {
        title: 'Subscribed',
        blocks: [
          {
            kind: 'paragraph',
            text: [
              `This place gets the ${kind.name}.${first} It tells what came in since; when nothing did, nothing is posted.`,
            ],
          },
          { kind: 'facts', facts: orderFacts(subscription) },
          {
            kind: 'actions',
            actions: [
              { label: 'Show it now', command: 'digest', input: { kind: kind.name } },
              { label: 'End it', command: 'unsubscribe', input: { id: subscription.id } },
            ],
          },
        ],
      }
    }
    const said = Object.fromEntries(
      Object.entries({
        kind: kind.name,
        when: input.when,
        zone: subscription.zone,
        topics: input.topics,
        missed: input.missed,
        quiet: input.quiet,
        confirm: 'yes',
      }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    )
    return {
      title: 'Is this right?',
      blocks: [
        {
          kind: 'facts',
          facts: [{ label: 'Digest', value: [`${kind.name}: ${kind.description}`] }, ...orderFacts(subscription)],
        },
        {
          kind: 'facts',
          facts: [{ label: 'Next times', value: [next.map(slot => clockWords(slot, subscription.zone)).join('; ')] }],
        },
        { kind: 'actions', actions: [{ label: 'Subscribe', command: 'subscribe', input: said }] },
      ],
    }
  },
})
