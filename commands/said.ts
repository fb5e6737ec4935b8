import { DOT } from '#core/asking/dot.ts'
import { z } from 'zod'
import { readSince } from '#calendar/since.ts'
import { defineCommand } from '#core/asking/command.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { within } from '#desk/show/cite.ts'
import { countOf } from '#desk/show/count-of.ts'
import { spanWords } from '#desk/show/day-words.ts'
import { followPerson } from '#desk/follow/follow-actions.ts'
import { given } from '#desk/find/given.ts'
import { buttonLabel } from '#desk/show/button-label.ts'
import { page, share, since } from '#desk/find/inputs.ts'
import { inWords, pageActions } from '#desk/show/pages.ts'
import { pickSpeaker } from '#desk/find/pick-speaker.ts'
import { heardBlocks } from '#desk/show/heard.ts'

const A_PAGE = 6

export default defineCommand({
  name: 'said',
  description: 'What a person, office or company said, newest first, with earlier statements',
  access: 'anyone',
  sharing: 'shareable',
  examples: ['said "transport minister"', 'said renn about:railway', 'said "harbour master" since:"5 weeks"'],
  questions: 'person',
  input: z.object({
    person: z
      .string()
      .min(1)
      .max(80)
      .describe('who: a name, a surname, an office')
      .meta({ positional: true, completes: 'speaker' }),
    about: z.string().min(1).max(100).optional().describe('only statements with these words'),
    since,
    page,
    share,
  }),
  async run({ input, place, direct, now, zone }, newsroom) {
    const speaker = await pickSpeaker(newsroom, place.tenant, input.person)
    const found = await newsroom.quotes.find(place.tenant, {
      speaker: speaker.key,
      ...(input.about === undefined ? {} : { words: input.about }),
      ...(input.since === undefined ? {} : { since: readSince(input.since, now, zone) }),
      limit: A_PAGE,
      offset: (input.page - 1) * A_PAGE,
    })
    if (found.total === 0) {
      const narrowed = [input.about && ` about “${input.about}”`, input.since && ` since ${input.since}`].join('')
      const all = {
        label: buttonLabel('All ', speaker.name, ' said'),
        command: 'said',
        input: { person: speaker.name },
      }
      throw new Refusal(`Nothing that ${speaker.name} said${narrowed} is stored. ${others(speaker.quotes)}`, [all])
    }
    const days = found.items.map(({ article }) => article.day)
    const articles = new Set(found.items.map(({ article }) => article.id)).size
    const count = `${inWords(found)} ${found.total === 1 ? 'statement' : 'statements'}`
    const span =
      found.total > A_PAGE
        ? 'newest first'
        : `in ${countOf(articles, 'article', 'articles')}, ${within(spanWords(days, now))}`
    return {
      title: speaker.name,
      blocks: [
        {
          kind: 'note',
          text: [
            [...(speaker.role ? [speaker.role] : []), `${count}${found.total > A_PAGE ? ',' : ''} ${span}`].join(DOT),
          ],
        },
        ...heardBlocks(found.items, now, { speaker: true }),
        ...pageActions({
          command: 'said',
          input: given({ person: speaker.name, about: input.about, since: input.since }),
          page: input.page,
          perPage: A_PAGE,
          total: found.total,
          noun: 'statements',
          share: !direct && !input.share,
          also: [followPerson(speaker.name)],
        }),
      ],
    }
  },
})

function others(count: number): string {
  return count === 1 ? 'There is 1 other statement.' : `There are ${count} other statements.`
}
