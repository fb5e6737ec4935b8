import { dayOf } from '#calendar/zone.ts'
import { drawn } from '#chart/drawn.ts'
import { picture } from '#chart/picture.ts'
import type { Taste, Window } from '#core/asking/digest.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { BlockOf } from '#core/asking/reply.ts'
import { Day } from '#core/news/article.ts'
import { type Bins, binsOf } from './bins.ts'
import { dayOnAxis, trendInWords } from './trend-words.ts'

/** A minimum, since a one-day digest would be a single bar. */
const LEAST_DAYS = 14
const DAY_MS = 86_400_000

/**
 * Articles and outlets per day up to the end of a digest's window, at least two weeks; `undefined` where there are
 * none.
 */
export async function chartOfDays(
  window: Window,
  { tenant, zone }: Pick<Taste, 'tenant' | 'zone'>,
  newsroom: Newsroom,
): Promise<BlockOf<'image'> | undefined> {
  const until = dayOf(window.until, zone)
  const from = Math.min(window.from.getTime() + 1, Date.parse(until) - (LEAST_DAYS - 1) * DAY_MS)
  const since = Day.parse(new Date(from).toISOString().slice(0, 10))
  const counts = await newsroom.articles.perDay(tenant, { since, until })
  return counts.length === 0 ? undefined : chartBlock('days', binsOf(counts, since, until), since, window.until)
}

/** A chart of days or weeks as a picture, in words and in characters. */
export function chartBlock(name: string, bins: Bins, since: Day, now: Date): BlockOf<'image'> {
  const bars = bins.bins.map(({ from, articles, publishers }) => ({
    label: dayOnAxis(from),
    articles,
    sources: publishers.length,
  }))
  return { kind: 'image', name, png: picture(bars), alt: trendInWords(bins, since, now), drawn: drawn(bars) }
}
