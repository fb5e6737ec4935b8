import { z } from 'zod'
import { hearsSubscribe } from '#ask/doing/digests.ts'
import { readSchedule } from '#calendar/read.ts'
import { nextSlots } from '#calendar/slots.ts'
import { sayWhen, writeSchedule } from '#calendar/write.ts'
import { defineCommand } from '#core/asking/command.ts'
import { SubscriptionId } from '#core/ids.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { DigestKind } from '#core/asking/digest.ts'
import type { Choice, Reply } from '#core/asking/reply.ts'
import { type DigestLength, MissedRule, type Subscription } from '#core/posting/subscription.ts'
import { capital } from '#desk/show/capital.ts'
import { clockDay, clockWords } from '#desk/show/clock-words.ts'
import { given } from '#desk/find/given.ts'
import { missedWords, particulars } from '#desk/order/order-facts.ts'
import {
  digestLength,
  missedRule,
  only,
  quietHours,
  topics,
  whenWords,
  without,
  withPicture,
  zoneName,
} from '#desk/order/order-inputs.ts'
import { pickKind } from '#desk/digest/pick-kind.ts'
import { readOrder } from '#desk/order/standing-order.ts'

/** Each subscription is composed and posted at the host's cost, whoever ordered it. */
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
    kind: z
      .string()
      .min(1)
      .max(20)
      .describe('which digest, such as briefing or headlines')
      .meta({ positional: true, completes: 'kind' }),
    when: whenWords.meta({ positional: true }),
    zone: zoneName.optional(),
    only: only.optional(),
    without: without.optional(),
    topics: topics.optional(),
    missed: missedRule.default(MissedRule.enum.late),
    quiet: quietHours.optional(),
    length: digestLength.optional(),
    picture: withPicture.optional(),
    cancel: z.boolean().default(false).describe('yes: do not').meta({ hidden: true }),
    confirm: z.boolean().default(false).describe('yes: do it').meta({ hidden: true }),
  }),
  async run({ input, asker, place, now, zone }, newsroom) {
    if (input.cancel) return { blocks: [{ kind: 'paragraph', text: ['Nothing was set up, and nothing is posted.'] }] }
    const kind = pickKind(newsroom, input.kind)
    const { schedule = readSchedule(''), ...order } = readOrder(input)
    if ((await newsroom.subscriptions.count(place.tenant)) >= PER_TENANT) {
      throw new Refusal(
        `This workspace already has ${PER_TENANT} subscriptions, the most allowed. End one with /unsubscribe.`,
      )
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
      const { topics, only, without, quiet, length, when } = input
      const missed = input.missed === 'late' ? undefined : input.missed
      const picture = input.picture ? 'yes' : undefined
      const fields = given({ kind: kind.name, when, zone, topics, only, without, missed, quiet, length, picture })
      const others = [...newsroom.kinds.values()].filter(({ name, personal }) => name !== kind.name && !personal)
      return question(subscription, kind, others, fields, now)
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
  { name, description }: DigestKind,
  others: readonly DigestKind[],
  fields: Readonly<Record<string, string>>,
  now: Date,
): Reply {
  const { schedule, zone } = subscription
  const slots = nextSlots(schedule, zone, now, 3)
  const [time, another] = schedule.times
  const once = time !== undefined && another === undefined
  const next = slots.map(slot => (once ? clockDay : clockWords)(slot, zone, now))
  const at = once ? `, at ${timeWords(time)}` : ''
  const given = particulars(subscription)
  return {
    title: `Post the ${name} here, ${sayWhen(schedule)}?`,
    blocks: [
      { kind: 'paragraph', text: [`${description}.`] },
      {
        kind: 'paragraph',
        text: [
          next.length > 0 ? `First on ${inTurn(next)}${at} (${zone}).` : 'It would never come: there is no such day.',
        ],
      },
      ...(given.length > 0 ? [{ kind: 'facts', facts: given } as const] : []),
      {
        kind: 'note',
        text: [`Nothing is posted before you subscribe. ${missedWords(subscription)} Nobody is pinged.`],
      },
      {
        kind: 'actions',
        actions: [
          { label: 'Subscribe', command: 'subscribe', input: { ...fields, confirm: 'yes' }, next: true },
          { label: 'Preview', command: 'digest', input: previewOf(subscription) },
          { label: 'Cancel', command: 'subscribe', input: { ...fields, cancel: 'yes' } },
        ],
        choose: { prompt: 'Change …', options: changesOf(subscription, others, fields) },
      },
    ],
  }
}

/** "Mon 30 Nov, then Tue 1 Dec and Wed 2 Dec". */
function inTurn([first = '', ...then]: readonly string[]): string {
  return then.length === 0 ? first : `${first}, then ${then.join(' and ')}`
}

/** One-click changes to a subscription. */
function changesOf(
  { length = 'normal', picture, schedule }: Subscription,
  others: readonly DigestKind[],
  fields: Readonly<Record<string, string>>,
): readonly Choice[] {
  const again = (label: string, change: Readonly<Record<string, string>>, about: string): Choice => ({
    label,
    command: 'subscribe',
    input: { ...fields, ...change },
    about,
  })
  const now = schedule.times.map(time => timeWords(time)).join(', ')
  return [
    ...TIMES.filter(time => !schedule.times.includes(time)).map(time =>
      again(`At ${timeWords(time)}`, { when: writeSchedule({ ...schedule, times: [time] }) }, `Now ${now}`),
    ),
    ...others.map(({ name, description }) => again(`${capital(name)} instead`, { kind: name }, description)),
    ...LENGTHS.filter(([name]) => name !== length).map(([name, label]) =>
      again(label, { length: name }, `Now ${length}`),
    ),
    picture
      ? again('Without the picture', { picture: 'no' }, 'Now a chart of the days at the top')
      : again('With a picture', { picture: 'yes' }, 'A chart of the days at the top'),
  ]
}

/** Minutes since midnight. */
const TIMES = [7 * 60, 9 * 60, 12 * 60, 17 * 60]

function timeWords(time: number): string {
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`
}

const LENGTHS: readonly (readonly [DigestLength, string])[] = [
  ['short', 'Shorter'],
  ['normal', 'The usual length'],
  ['long', 'Longer'],
]

/** Input for a preview: the digest now, as it would be posted. */
function previewOf({ kind, topics, only, without, length, picture }: Subscription): Readonly<Record<string, string>> {
  const about = topics.length > 0 ? topics.join(', ') : undefined
  return given({ kind, topics: about, only, without, length, picture: picture ? 'yes' : undefined })
}

function welcome(subscription: Subscription, now: Date): Reply {
  const { id, kind, schedule, zone } = subscription
  const [first] = nextSlots(schedule, zone, now, 1)
  const given = particulars(subscription)
  const begins = first ? ` The first one comes on ${clockWords(first, zone, now)} (${zone}).` : ''
  return {
    title: `${capital(kind)}, ${sayWhen(schedule)}`,
    blocks: [
      { kind: 'paragraph', text: [`Subscribed here.${begins}`] },
      ...(given.length > 0 ? [{ kind: 'facts', facts: given } as const] : []),
      {
        kind: 'note',
        text: [`When nothing is new, nothing is posted. ${missedWords(subscription)} Nobody is pinged.`],
      },
      {
        kind: 'actions',
        actions: [
          { label: 'Preview', command: 'digest', input: previewOf(subscription), next: true },
          { label: 'Cancel', command: 'unsubscribe', input: { id } },
        ],
        choose: {
          prompt: 'Change …',
          options: [
            ...LENGTHS.filter(([name]) => name !== (subscription.length ?? 'normal')).map(([length, label]) => ({
              label,
              command: 'subscriptions',
              input: { id, length },
            })),
            subscription.picture
              ? { label: 'Without the picture', command: 'subscriptions', input: { id, picture: 'no' } }
              : { label: 'With a picture', command: 'subscriptions', input: { id, picture: 'yes' } },
            { label: 'Pause it', command: 'subscriptions', input: { id, pause: 'yes' } },
            { label: 'See all settings', command: 'subscriptions', input: { id } },
          ],
        },
      },
    ],
  }
}
