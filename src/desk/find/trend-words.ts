import type { Day } from '#core/news/article.ts'
import { outletsOf, total, type Bin, type Bins } from './bins.ts'
import { dateWords } from '../show/day-words.ts'

/** "12 articles from 5 sources"; without the sources where no publisher is named. */
export function countInWords(bins: readonly Bin[]): string {
  const [articles, publishers] = [total(bins), outletsOf(bins).length]
  const told = `${articles} ${articles === 1 ? 'article' : 'articles'}`
  return publishers === 0 ? told : `${told} from ${publishers} ${publishers === 1 ? 'source' : 'sources'}`
}

/** A chart's text alternative: how many articles since when, and when there were most. */
export function trendInWords({ span, bins }: Bins, since: Day, now: Date): string {
  return `${countInWords(bins)} since ${dateWords(since, now)}${peakInWords(span, bins, now)}`
}

function peakInWords(span: Bins['span'], bins: readonly Bin[], now: Date): string {
  const most = Math.max(...bins.map(({ articles }) => articles))
  const [first, ...others] = bins.filter(({ articles }) => articles === most)
  const some = bins.filter(({ articles }) => articles > 0)
  if (!first || most === 0) return ''
  if (others.length > 0 && others.length + 1 === some.length) return `, ${most} on each of ${some.length} ${span}s`
  const when = `${span === 'week' ? 'in the week of ' : 'on '}${dateWords(first.from, now)}`
  if (others.length === 0)
    return some.length === 1 ? `, ${most === 1 ? '' : 'all '}${when}` : `; most ${when}, with ${most}`
  const more = `${others.length} other ${others.length === 1 ? span : `${span}s`}`
  return `; most ${when} and ${more}, with ${most} each`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A short day for an axis: "3 Nov". */
export function dayOnAxis(day: Day): string {
  const date = new Date(day)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}`
}
