import { z } from 'zod'
import { hearsCatchup } from '#ask/doing/looking.ts'
import { dayOf } from '#calendar/zone.ts'
import type { Day } from '#core/news/article.ts'
import { defineCommand } from '#core/asking/command.ts'
import type { Point } from '#core/person.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Action, Block, Reply } from '#core/asking/reply.ts'
import { clockWords } from '#desk/show/clock-words.ts'
import { dayInWords } from '#desk/show/cite.ts'
import { page } from '#desk/find/inputs.ts'
import { pageActions } from '#desk/show/pages.ts'
import { openers } from '#desk/digest/present.ts'
import { storyBlocks } from '#desk/digest/story-blocks.ts'
import type { Window, EditionItem } from '#core/asking/digest.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Address } from '#core/place.ts'
import { storyCandidates } from '#desk/digest/candidates.ts'
import { itemOf } from '#desk/digest/gather.ts'

const MEASURE = { stories: 1, sentences: 1, quotes: 1 }

/** A page of the stories of a window, ranked as a digest ranks them and numbered on from page to page, and how many there are. */
async function newsBetween(
  newsroom: Newsroom,
  place: Address,
  window: Window,
  asked: { readonly zone: string; readonly page: number; readonly perPage: number },
): Promise<{ readonly items: readonly EditionItem[]; readonly total: number }> {
  const { zone, page, perPage } = asked
  const taste = { tenant: place.tenant, topics: [], told: new Map(), zone, place }
  const cards = await newsroom.articles.within(place.tenant, window, [])
  const stories = await storyCandidates(cards, window, taste, newsroom)
  const before = (page - 1) * perPage
  const items = await Promise.all(
    stories
      .slice(before, before + perPage)
      .map((story, index) => itemOf(story, before + index + 1, MEASURE, window.until, taste, newsroom)),
  )
  return { items, total: stories.length }
}

const A_PAGE = 5
const DAY_MS = 24 * 60 * 60 * 1000

const point = z
  .string()
  .max(20)
  .transform((words, context) => {
    const read = readPoint(words)
    if (!read) context.addIssue({ code: 'custom', message: 'Only a button knows what to put there.' })
    return read ?? z.NEVER
  })

export default defineCommand({
  name: 'catchup',
  description: 'What is new since you last looked, the most covered first',
  access: 'anyone',
  sharing: 'private',
  examples: ['catchup'],
  hears: hearsCatchup,
  changes: () => true,
  input: z.object({
    page,
    from: point.optional().describe('where to begin').meta({ hidden: true }),
    until: point.optional().describe('where to end').meta({ hidden: true }),
  }),
  async run({ input, place, person, now, zone }, newsroom): Promise<Reply> {
    const { people } = newsroom
    const { page, from, until } = input
    const last = await people.looked(person, place.tenant)
    const newest = await people.newest(now)
    const find = (stretch: Stretch) =>
      newsBetween(newsroom, place, windowBetween(stretch.from, stretch.until), { zone, page, perPage: A_PAGE })
    const begin = from ?? last?.seen
    let stretch = begin
      ? { from: begin, until: until ?? (begin.arrival === undefined ? endOf(dayOf(now, zone)) : newest) }
      : lastDay(now, zone)
    let found = await find(stretch)
    if (!begin && found.total === 0) {
      const day = await newsroom.articles.newestDay(place.tenant, [])
      if (day === undefined) throw new Refusal('There is no article here yet.')
      stretch = newestDay(day)
      found = await find(stretch)
    }
    const { items, total } = found
    if (items.length === 0 && total > 0) throw new Refusal(`There is no page ${page}: there are ${total} stories.`)
    if (items.length === 0) throw nothingNew(stretch.from, last?.before, zone)
    if (until === undefined) await people.look(person, place.tenant, { seen: newest, before: stretch.from })
    return {
      title: stretch.from.arrival === undefined ? 'The news' : `New since ${clockWords(stretch.from.at, zone)}`,
      blocks: [
        ...('first' in stretch ? [{ kind: 'note', text: [`Your first look${stretch.first} ${BEGINS}`] } as const] : []),
        ...items.flatMap((item, index): readonly Block[] => [
          ...(index === 0 ? [] : [{ kind: 'divider', soft: true } as const]),
          ...storyBlocks(item, now),
        ]),
        ...pageActions({
          command: 'catchup',
          input: { from: writePoint(stretch.from), until: writePoint(stretch.until) },
          page,
          perPage: A_PAGE,
          total,
          noun: 'stories',
          share: false,
          choose: { prompt: 'Open a story', options: openers({ items }), numbered: true },
          also: page === 1 ? [again(stretch.from, zone)] : [],
        }),
      ],
    }
  },
})

/** What is looked through; `first`: why this, where it is somebody's first look. */
interface Stretch {
  readonly from: Point
  readonly until: Point
  readonly first?: string
}

const BEGINS = 'From now on, this begins where you stopped.'

function lastDay(now: Date, zone: string): Stretch {
  const from = { at: new Date(now.getTime() - DAY_MS) }
  return { from, until: endOf(dayOf(now, zone)), first: ': the last 24 hours.' }
}

function newestDay(day: Day): Stretch {
  const until = endOf(day)
  const why = `. Nothing in the last 24 hours: this is ${dayInWords(day)}, the newest day that has articles.`
  return { from: { at: new Date(until.at.getTime() - DAY_MS) }, until, first: why }
}

function nothingNew(since: Point, before: Point | undefined, zone: string): Refusal {
  return new Refusal(`Nothing new since ${clockWords(since.at, zone)}.`, before ? [again(before, zone)] : [])
}

/** Goes back to where one had stopped before, and on to what is new by then. */
function again(from: Point, zone: string): Action {
  const label = from.arrival === undefined ? 'Show it again' : `Show again since ${clockWords(from.at, zone)}`
  return { label, command: 'catchup', input: { from: writePoint(from) } }
}

function endOf(day: Day): Point {
  return { at: new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS - 1) }
}

/** A point as a button carries it: milliseconds and arrival, in base 36. */
function writePoint({ at, arrival }: Point): string {
  return [at.getTime(), ...(arrival === undefined ? [] : [arrival])].map(number => number.toString(36)).join('.')
}

/** A point out of a button; `undefined` for what is none. */
function readPoint(words: string): Point | undefined {
  const [, at = '', arrival] = /^([0-9a-z]{1,9})(?:\.([0-9a-z]{1,9}))?$/.exec(words) ?? []
  if (at === '') return undefined
  return {
    at: new Date(Number.parseInt(at, 36)),
    ...(arrival === undefined ? {} : { arrival: Number.parseInt(arrival, 36) }),
  }
}

/** What came between two points that were read up to, else what was published between them. */
function windowBetween(from: Point, until: Point): Window {
  const between = { from: from.at, until: until.at }
  if (from.arrival === undefined || until.arrival === undefined) return { ...between, by: 'publication' }
  return { ...between, by: 'arrival', arrivals: { after: from.arrival, upTo: until.arrival } }
}
