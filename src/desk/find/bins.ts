import { Day } from '#core/news/article.ts'
import type { DayCount } from '#core/asking/newsroom.ts'

/** A day, or the part of a week (Monday to Sunday) that lies in the period. */
export interface Bin {
  readonly from: Day
  readonly articles: number
  /** Each publisher once. */
  readonly publishers: readonly string[]
}

export interface Bins {
  readonly span: 'day' | 'week'
  /** Oldest first, without gaps. */
  readonly bins: readonly Bin[]
}

/** Periods of up to this many days are binned by day, longer ones by week. */
const MOST_DAYS = 45
const DAY_MS = 86_400_000

/** Article counts between two days, both inclusive, by day or by week. */
export function binsOf(counts: readonly DayCount[], since: Day, until: Day): Bins {
  const days = daysBetween(since, until)
  const span = days.length <= MOST_DAYS ? 'day' : 'week'
  const starts = span === 'day' ? days : days.filter((day, index) => index === 0 || isMonday(day))
  const bins = starts.map((from, index): Bin => {
    const next = starts[index + 1]
    const within = counts.filter(({ day }) => day >= from && (next === undefined || day < next))
    return { from, articles: total(within), publishers: outletsOf(within) }
  })
  return { span, bins }
}

export function total(bins: readonly { readonly articles: number }[]): number {
  return bins.reduce((sum, { articles }) => sum + articles, 0)
}

export function outletsOf(bins: readonly { readonly publishers: readonly string[] }[]): readonly string[] {
  return [...new Set(bins.flatMap(({ publishers }) => publishers))]
}

function daysBetween(since: Day, until: Day): readonly Day[] {
  const days = Math.round((Date.parse(until) - Date.parse(since)) / DAY_MS) + 1
  return Array.from({ length: Math.max(0, days) }, (_, index) =>
    Day.parse(new Date(Date.parse(since) + index * DAY_MS).toISOString().slice(0, 10)),
  )
}

function isMonday(day: Day): boolean {
  return new Date(day).getUTCDay() === 1
}
