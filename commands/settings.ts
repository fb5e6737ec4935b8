import { z } from 'zod'
import { hearsSettings } from '#ask/doing/settings.ts'
import { readSchedule, splitZone } from '#calendar/read.ts'
import { findZone } from '#calendar/zone.ts'
import { defineCommand } from '#core/asking/command.ts'
import type { Person } from '#core/person.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Inline } from '#core/asking/reply.ts'
import type { Schedule } from '#core/posting/schedule.ts'
import { spokenLanguages } from '#languages/languages.ts'
import { sayWhen } from '#calendar/write.ts'
import { countOf } from '#desk/show/count-of.ts'
import { DAILY, dailyWords, TURNED_OFF } from '#desk/follow/daily-message.ts'
import { digestLength, zoneName } from '#desk/order/order-inputs.ts'
import type { DigestLength } from '#core/posting/subscription.ts'

const LANGUAGE = new Intl.DisplayNames('en', { type: 'language' })

/** The input, parsed; only the settings that were given. */
interface Change {
  readonly zone?: string
  readonly language?: string
  readonly daily?: Schedule | 'off'
  readonly length?: DigestLength
}

export default defineCommand({
  name: 'settings',
  description: 'Your own settings: time zone, language, when you hear about what you follow',
  access: 'anyone',
  sharing: 'private',
  home: true,
  examples: ['settings', 'settings zone:Europe/Warsaw', 'settings daily:"weekdays 07:30"', 'settings language:de'],
  hears: hearsSettings,
  changes: input => Object.keys(input).length > 0,
  input: z.object({
    zone: zoneName.optional(),
    language: z.enum(spokenLanguages).optional().describe('the language commands are described to you in'),
    daily: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('when you hear about what you follow: weekdays 07:30; off: never'),
    length: digestLength.optional(),
    forget: z.boolean().optional().describe('yes: delete these, all you follow, and how far you have read'),
  }),
  async run({ input, person, now, zone, language }, newsroom) {
    if (input.forget) {
      await newsroom.people.forget(person)
      const what = 'your settings, what you followed, and how far you had read'
      return { blocks: [{ kind: 'paragraph', text: [`Deleted: ${what}. You will not be sent anything more.`] }] }
    }
    const change = readChange(input)
    await apply(newsroom, person, change)
    const follows = await newsroom.people.follows(person)
    const { daily = DAILY } = await newsroom.people.settings(person)
    const order = await newsroom.people.order(person)
    const told = order
      ? `${countOf(follows.length, 'thing', 'things')}, ${dailyWords(order, now)}`
      : `nothing yet; news of it would come ${sayWhen(daily)} (${change.zone ?? zone})`
    return {
      title: Object.keys(change).length > 0 ? 'Settings saved' : 'Your settings',
      blocks: [
        {
          kind: 'facts',
          facts: [
            { label: 'Time zone', value: [change.zone ?? zone] },
            { label: 'Language', value: [languageWords(change.language ?? language)] },
            { label: 'You follow', value: [told] },
            ...(order?.length ? [{ label: 'Length', value: [order.length] }] : []),
          ],
        },
        { kind: 'note', text: HOW },
        {
          kind: 'actions',
          actions: [
            ...(follows.length > 0 ? [{ label: 'What I follow', command: 'following', input: {} }] : []),
            { label: 'Catch up', command: 'catchup', input: {} },
          ],
        },
      ],
    }
  },
})

const HOW: readonly Inline[] = [
  'To change one: ',
  { command: 'settings', rest: 'zone:Europe/Warsaw' },
  ', ',
  { command: 'settings', rest: 'daily:"weekdays 07:30"' },
  ', ',
  { command: 'settings', rest: 'length:short' },
  ', ',
  { command: 'settings', rest: 'language:de' },
  '. To delete everything kept about you: ',
  { command: 'settings', rest: 'forget:yes' },
]

function languageWords(tag: string): string {
  return LANGUAGE.of(tag) ?? tag
}

function readChange(input: {
  readonly zone?: string | undefined
  readonly language?: string | undefined
  readonly daily?: string | undefined
  readonly length?: DigestLength | undefined
}): Change {
  const off = /^(?:off|no|never|not at all|none)$/iu.test(input.daily?.trim() ?? '')
  const split = input.daily === undefined || off ? undefined : splitZone(input.daily)
  const named = input.zone ?? split?.zone
  const zone = named === undefined ? undefined : findZone(named)
  if (named !== undefined && zone === undefined) {
    throw new Refusal(
      `“${named}” is not a time zone. Write a region and a city: Europe/Warsaw, America/New_York; or UTC.`,
    )
  }
  return {
    ...(zone === undefined ? {} : { zone }),
    ...(input.language === undefined ? {} : { language: input.language }),
    ...(off ? { daily: 'off' } : {}),
    ...(input.length === undefined ? {} : { length: input.length }),
    ...(split ? { daily: readSchedule(split.words) } : {}),
  }
}

/** Saves the settings and updates the subscription of what they follow, if any; a new time also resumes it. */
async function apply(newsroom: Newsroom, person: Person, { daily, length, ...rest }: Change): Promise<void> {
  const { people, subscriptions } = newsroom
  const order = await people.order(person)
  if (daily === 'off' && !order) throw new Refusal('You follow nothing, so there is nothing to send you.')
  if (length !== undefined && !order)
    throw new Refusal('You follow nothing yet, so there is nothing to send you. Follow something first.')
  await people.change(person, { ...rest, ...(daily === undefined || daily === 'off' ? {} : { daily }) })
  if (!order || (daily === undefined && rest.zone === undefined && length === undefined)) return
  await subscriptions.change(person.tenant, order.id, {
    ...(rest.zone === undefined ? {} : { zone: rest.zone }),
    ...(length === undefined ? {} : { length: length === 'normal' ? undefined : length }),
    ...(daily === undefined ? {} : daily === 'off' ? { paused: TURNED_OFF } : { schedule: daily, paused: undefined }),
  })
}
