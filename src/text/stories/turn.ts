import type { ArticleCard } from '#core/news/article.ts'
import { LONGEST_HEADLINE } from '../headline.ts'

/** Days before the newest article that belong to the same turn of a story. */
const TURN_DAYS = 4
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The article that gives a story its headline: of its newest turn, one with a title of its own, else one with a
 * headline cut from its text, rather than a whole first sentence. `articles` newest first.
 */
export function headOf<T extends Pick<ArticleCard, 'day' | 'made' | 'headline'>>(
  articles: readonly T[],
): T | undefined {
  const [newest] = articles
  if (!newest) return undefined
  const since = Date.parse(newest.day) - TURN_DAYS * DAY_MS
  const turn = articles.filter(({ day }) => Date.parse(day) >= since)
  return turn.find(({ made }) => !made) ?? turn.find(({ headline }) => headline.length <= LONGEST_HEADLINE) ?? newest
}
