import { dayOf } from '#calendar/zone.ts'
import type { Day } from '#core/news/article.ts'
import type { DigestKind, Edition, Taste, Window } from '#core/asking/digest.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { describeFilter } from '#filter/describe.ts'
import { within } from '../show/cite.ts'
import { dateWords, dayHeading } from '../show/day-words.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export interface ByHand {
  readonly edition: Edition
  /** Why other days than those asked for are shown; absent when they are the same. */
  readonly instead?: string
}

/**
 * A digest on demand, by publication date: the given days, or the last 24 hours. If these have no articles, the newest
 * day that has some is shown instead, with a note.
 */
export async function editionByHand(
  kind: DigestKind,
  asked: { readonly now: Date; readonly since?: Day; readonly until?: Day },
  taste: Taste,
  newsroom: Newsroom,
): Promise<ByHand> {
  const from = asked.since ? beginningOf(asked.since) : new Date(asked.now.getTime() - DAY_MS)
  const until = asked.until ? endOf(asked.until) : endOf(dayOf(asked.now, taste.zone))
  const window: Window = { from, until, by: 'publication' }
  const edition = await kind.compose(window, taste, newsroom)
  if (edition.items.length > 0) return { edition }
  const newest = await newsroom.articles.newestDay(taste.tenant, taste.topics)
  if (!newest) return { edition, instead: 'There are no articles here for this digest.' }
  // The window still ends now, because what counts as "today" depends on its end.
  const end = new Date(Math.max(endOf(newest).getTime(), until.getTime()))
  const instead = { from: beginningOf(newest), until: end, by: 'publication' } as const
  const asWanted = asked.since ? `since ${dateWords(asked.since, asked.now)}` : 'in the last 24 hours'
  const other = await kind.compose(instead, taste, newsroom)
  if (taste.filter && other.items.length === 0) {
    const looked = `Nothing ${asWanted}, nor on ${within(dayHeading(newest, asked.now))}, the newest day with articles`
    return { edition: other, instead: `${looked}, fits the filter: ${describeFilter(taste.filter)}.` }
  }
  return {
    edition: other,
    instead: `Nothing ${asWanted}: this is ${within(dayHeading(newest, asked.now))}, the newest day with articles.`,
  }
}

/** `from` is exclusive, hence the last millisecond of the day before. */
function beginningOf(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 1)
}

function endOf(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS - 1)
}
