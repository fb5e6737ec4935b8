import { DOT } from '#core/asking/dot.ts'
import type { ArticleCard, Day } from '#core/news/article.ts'
import type { Block, ListItem } from '#core/asking/reply.ts'
import type { Story } from '#core/news/story.ts'
import { dayOf, outletsOf } from '../show/cite.ts'
import { shortened } from '#text/headline/shortened.ts'
import { publishersOf } from '#core/news/publisher.ts'

/** Rows that still read as a timeline. */
const MOST_ROWS = 12
/** Characters of a headline in a row. */
const LONGEST = 110
/** The full stop of a sentence that serves as a headline. */
const STOP = /(?<!\.)\.$/u
/** Outlets named among those that printed the same text. */
const MOST_NAMES = 4

/**
 * A story's articles, oldest first, reprints beside the text they print. Beyond twelve, each day keeps one as far as
 * possible, always including the first and last day; a note says how many are left out.
 */
export function timelineBlocks(story: Story, now: Date): readonly Block[] {
  const originals = story.articles.filter(({ id }) => !story.copies.has(id))
  const rows = timelineOf(story)
  const items = rows.map((row, index) => ({ ...rowOf(row, index + 1, now), ...alsoIn(story, row) }))
  const left = originals.length - rows.length
  const note: readonly Block[] =
    left === 0
      ? []
      : [
          {
            kind: 'note',
            text: [`${rows.length} of ${originals.length} articles, at least one per day where there is room.`],
          },
        ]
  return [{ kind: 'heading', text: ['Timeline'] }, { kind: 'list', items, unnumbered: true }, ...note]
}

/** "16 Nov · Dockers walk out · Port Courier": the day comes first, since it is what a timeline is read by. */
function rowOf(article: ArticleCard, number: number, now: Date): ListItem {
  const outlets = outletsOf([article], 1)
  const headline = shortened(article.headline, LONGEST).replace(STOP, '')
  return {
    number,
    text: [`${dayOf(article, now)}${DOT}${headline}`, ...(outlets.length > 0 ? [DOT, ...outlets] : [])],
    article: article.id,
  }
}

/** The articles of a timeline, oldest first. */
export function timelineOf(story: Story): readonly ArticleCard[] {
  return rowsOf(story.articles.filter(({ id }) => !story.copies.has(id)).toReversed(), story)
}

/**
 * One article of each day before a second of any; if there are more days than rows, the first, the last and the
 * busiest.
 */
function rowsOf(originals: readonly ArticleCard[], { central }: Story): readonly ArticleCard[] {
  if (originals.length <= MOST_ROWS) return originals
  const byDay = new Map<Day, ArticleCard[]>()
  for (const card of originals) byDay.set(card.day, [...(byDay.get(card.day) ?? []), card])
  const days = [...byDay.keys()].sort()
  const ends = new Set([days[0], days.at(-1)])
  const fullest = days.toSorted(
    (a, b) => Number(ends.has(b)) - Number(ends.has(a)) || (byDay.get(b)?.length ?? 0) - (byDay.get(a)?.length ?? 0),
  )
  const kept = new Set<ArticleCard>()
  const queues = fullest.map(
    day => byDay.get(day)?.toSorted((a, b) => Number(b.id === central) - Number(a.id === central)) ?? [],
  )
  for (let round = 0; kept.size < MOST_ROWS; round++) {
    for (const queue of queues) {
      const card = queue[round]
      if (card && kept.size < MOST_ROWS) kept.add(card)
    }
  }
  return originals.filter(card => kept.has(card))
}

function alsoIn({ articles, copies }: Story, { id }: ArticleCard): Pick<ListItem, 'detail'> {
  const cards = articles.toReversed().filter(card => card.id === id || copies.get(card.id) === id)
  const publishers = publishersOf(cards)
  const own = publishers[cards.findIndex(card => card.id === id)]
  const names = [...new Set(publishers)].flatMap(name => (name === undefined || name === own ? [] : [name]))
  if (names.length === 0) return {}
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  return { detail: [`The same text in ${names.slice(0, MOST_NAMES).join(', ')}${more}`] }
}
