import type { ArticleCard } from '#core/news/article.ts'

/** What came within so many days of the newest article tells the same turn of a story. */
const TURN_DAYS = 4
const DAY_MS = 24 * 60 * 60 * 1000

/** The article whose headline a story has: of its newest turn, one with a title of its own where there is any. Newest first. */
export function headOf<T extends Pick<ArticleCard, 'day' | 'made'>>(articles: readonly T[]): T | undefined {
  const [newest] = articles
  if (!newest) return undefined
  const since = Date.parse(newest.day) - TURN_DAYS * DAY_MS
  return articles.find(({ day, made }) => !made && Date.parse(day) >= since) ?? newest
}
