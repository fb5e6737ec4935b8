import { DOT } from '#core/asking/dot.ts'
import { z } from 'zod'
import { hearsCatchup } from '#ask/doing/looking.ts'
import { dayOf } from '#calendar/zone.ts'
import type { Day } from '#core/news/article.ts'
import { defineCommand } from '#core/asking/command.ts'
import type { Point } from '#core/person.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Action, Block, Inline, Reply } from '#core/asking/reply.ts'
import { outletsOf, within } from '#desk/show/cite.ts'
import { countOf } from '#desk/show/count-of.ts'
import { dayHeading } from '#desk/show/day-words.ts'
import { sinceWords } from '#desk/show/since-words.ts'
import { page } from '#desk/find/inputs.ts'
import { pageActions } from '#desk/show/pages.ts'
import { againOf, lineOf, openers } from '#desk/digest/present.ts'
import type { Window, EditionItem } from '#core/asking/digest.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Address } from '#core/place.ts'
import { storyCandidates } from '#desk/digest/candidates.ts'
import { itemOf } from '#desk/digest/gather.ts'

const MEASURE = { stories: 1, sentences: 0, quotes: 0 }

/**
 * One page of a window's stories, and their total. A page has the stories that a digest would rank next, newest day
 * first, numbered on from page to page.
 */
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
    stories.slice(before, before + perPage).map(story => itemOf(story, 0, MEASURE, window.until, taste, newsroom)),
  )
  const newest = items.toSorted((a, b) => (a.lead.day < b.lead.day ? 1 : a.lead.day > b.lead.day ? -1 : 0))
  return { items: newest.map((item, index) => ({ ...item, number: before + index + 1 })), total: stories.length }
}

const A_PAGE = 10
const LONGEST = 110
const MOST_OUTLETS = 3
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
  description: 'What is new since you last looked, day by day',
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
      if (day === undefined) throw new Refusal('There are no articles here yet.')
      stretch = newestDay(day, now)
      found = await find(stretch)
    }
    const { items, total } = found
    if (items.length === 0 && total > 0) throw new Refusal(`There is no page ${page}: there are ${total} stories.`)
    if (items.length === 0) throw nothingNew(stretch.from, last?.before, now, zone)
    if (until === undefined) await people.look(person, place.tenant, { seen: newest, before: stretch.from })
    return {
      title: stretch.from.arrival === undefined ? 'The news' : `New since ${sinceWords(stretch.from.at, now, zone)}`,
      blocks: [
        {
          kind: 'note',
          text: [`${toldOf(items, total)}${'first' in stretch ? `. Your first look${stretch.first} ${BEGINS}` : ''}`],
        },
        ...byDay(items, now),
        ...pageActions({
          command: 'catchup',
          input: { from: writePoint(stretch.from), until: writePoint(stretch.until) },
          page,
          perPage: A_PAGE,
          total,
          noun: 'stories',
          share: false,
          choose: { prompt: 'Open a story', options: openers({ items }), numbered: true },
          also: page === 1 ? [again(stretch.from, now, zone)] : [],
        }),
      ],
    }
  },
})

function toldOf(items: readonly EditionItem[], total: number): string {
  const articles = items.reduce((sum, item) => sum + item.articles.length, 0)
  const stories = countOf(total, 'story', 'stories')
  if (total === 1) return stories
  return total > items.length
    ? `${stories}, the newest day first`
    : `${stories}, ${countOf(articles, 'article', 'articles')}${DOT}newest first`
}

/** A heading for each day, with one line per story below it. */
function byDay(items: readonly EditionItem[], now: Date): readonly Block[] {
  return [...new Set(items.map(({ lead }) => lead.day))].flatMap((day): readonly Block[] => [
    { kind: 'heading', text: [dayHeading(day, now)] },
    {
      kind: 'list',
      unnumbered: true,
      items: items
        .filter(({ lead }) => lead.day === day)
        .map(item => ({ number: item.number, text: lineOfStory(item), article: item.lead.id })),
    },
  ])
}

function lineOfStory(item: EditionItem): readonly Inline[] {
  const outlets = outletsOf(item.reports, MOST_OUTLETS)
  return [lineOf(item, LONGEST), ...againOf(item), ...(outlets.length > 0 ? [DOT, ...outlets] : [])]
}

/** The period covered; `first`: why this one, if it is somebody's first time. */
interface Stretch {
  readonly from: Point
  readonly until: Point
  readonly first?: string
}

const BEGINS = 'Next time, it starts where you left off.'

function lastDay(now: Date, zone: string): Stretch {
  const from = { at: new Date(now.getTime() - DAY_MS) }
  return { from, until: endOf(dayOf(now, zone)), first: ': the last 24 hours.' }
}

function newestDay(day: Day, now: Date): Stretch {
  const until = endOf(day)
  const why = `. Nothing in the last 24 hours: this is ${within(dayHeading(day, now))}, the newest day with articles.`
  return { from: { at: new Date(until.at.getTime() - DAY_MS) }, until, first: why }
}

function nothingNew(since: Point, before: Point | undefined, now: Date, zone: string): Refusal {
  return new Refusal(`Nothing new since ${sinceWords(since.at, now, zone)}.`, before ? [again(before, now, zone)] : [])
}

/** Shows everything since an earlier point again, including what is new by then. */
function again(from: Point, now: Date, zone: string): Action {
  const label = from.arrival === undefined ? 'Show it again' : `Show again since ${sinceWords(from.at, now, zone)}`
  return { label, command: 'catchup', input: { from: writePoint(from) } }
}

function endOf(day: Day): Point {
  return { at: new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS - 1) }
}

/** A point for a button: milliseconds and arrival, in base 36. */
function writePoint({ at, arrival }: Point): string {
  return [at.getTime(), ...(arrival === undefined ? [] : [arrival])].map(number => number.toString(36)).join('.')
}

/** A point from a button; `undefined` if malformed. */
function readPoint(words: string): Point | undefined {
  const [, at = '', arrival] = /^([0-9a-z]{1,9})(?:\.([0-9a-z]{1,9}))?$/.exec(words) ?? []
  if (at === '') return undefined
  return {
    at: new Date(Number.parseInt(at, 36)),
    ...(arrival === undefined ? {} : { arrival: Number.parseInt(arrival, 36) }),
  }
}

/** What arrived between two points where arrivals are known, otherwise what was published between them. */
function windowBetween(from: Point, until: Point): Window {
  const between = { from: from.at, until: until.at }
  if (from.arrival === undefined || until.arrival === undefined) return { ...between, by: 'publication' }
  return { ...between, by: 'arrival', arrivals: { after: from.arrival, upTo: until.arrival } }
}
