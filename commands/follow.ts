import { z } from 'zod'
import { defineCommand, type Invocation } from '#core/asking/command.ts'
import { hearsFollow } from '#ask/doing/following.ts'
import { SubscriptionId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { MOST_FOLLOWED } from '#core/person.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { DAILY, dailyWords, TURNED_OFF } from '#desk/follow/daily-message.ts'
import { followWords, typedName } from '#desk/follow/follow-words.ts'
import { pickFollowed } from '#desk/follow/pick-followed.ts'

const LIST = { label: 'What I follow', command: 'following', input: {} }

export default defineCommand({
  name: 'follow',
  description: 'Get a direct message a day with what is new about a person, a story or a topic',
  access: 'anyone',
  sharing: 'private',
  examples: ['follow "Tobias Renn"', 'follow "sea cable" as:topic', 'follow 2 as:story'],
  hears: hearsFollow,
  changes: () => true,
  input: z.object({
    what: z
      .string()
      .min(1)
      .max(200)
      .describe('a name, the words of a topic, or the id or number of an article')
      .meta({ positional: true, refers: 'article', completes: 'speaker' }),
    as: z.enum(['person', 'story', 'topic']).optional().describe('what it is: a person, a story or a topic'),
  }),
  async run(asked, newsroom) {
    const { input, person, place, now } = asked
    const { people } = newsroom
    const meant = await pickFollowed(newsroom, place.tenant, input.what, input.as)
    const order = (await people.order(person)) ?? (await newOrder(asked, newsroom))
    const outcome = await people.follow(person, { id: newsroom.newId(), ...meant }, place.tenant, order)
    if (outcome === 'full') {
      throw new Refusal(`You already follow ${MOST_FOLLOWED} things, the most allowed. Stop one of them first.`, [LIST])
    }
    if (order.paused !== undefined && order.paused !== TURNED_OFF) {
      await newsroom.subscriptions.change(person.tenant, order.id, { paused: undefined })
    }
    const told = (await people.order(person)) ?? order
    const stop = { label: 'Stop', command: 'following', input: { stop: typedName(meant) } }
    const when = `You get what is new in a direct message: ${dailyWords(told, now)}. When nothing is new, nothing is sent.`
    return {
      title: outcome === 'new' ? `Following ${followWords(meant)}` : `You already follow ${followWords(meant)}`,
      blocks: [
        { kind: 'paragraph', text: [when] },
        {
          kind: 'note',
          text: ['To change the time: ', { command: 'settings', rest: 'daily:"weekdays 07:30" zone:Europe/Warsaw' }],
        },
        { kind: 'actions', actions: [stop, LIST] },
      ],
    }
  },
})

/** The subscription of a person's direct messages: once a day, at their time. */
async function newOrder(
  { person, now, zone, own }: Pick<Invocation<unknown>, 'person' | 'now' | 'zone' | 'own'>,
  newsroom: Newsroom,
): Promise<Subscription> {
  const { daily } = await newsroom.people.settings(person)
  return {
    id: SubscriptionId.parse(newsroom.newId()),
    place: await own(),
    kind: 'following',
    schedule: daily ?? DAILY,
    zone,
    topics: [],
    missed: 'late',
    person: person.id,
    createdBy: person.id,
    createdAt: now,
  }
}
