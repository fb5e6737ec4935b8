import type { ArticleCard, Day } from '#core/news/article.ts'
import type { Passage } from '#core/news/passage.ts'
import type { ArticleId } from '#core/ids.ts'
import type { CitedWords, Inline } from '#core/asking/reply.ts'
import { dayWords } from './day-words.ts'
import { linkTo } from './link.ts'

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** A calendar day in words ("16 Nov 2023"), the same for every reader. */
export function dayInWords(day: Day): string {
  return DAY.format(new Date(`${day}T00:00:00Z`))
}

/** The outlet of an article, as a link to it; with a passage, the link goes to that sentence. */
export function outletOf(article: ArticleCard, passage?: Pick<Passage, 'text'>): Inline {
  const publisher = article.publisher ?? (article.url ? new URL(article.url).hostname : 'No outlet named')
  return article.url ? { text: publisher, href: linkTo(article.url, passage) } : publisher
}

/** What a block shows of an article, for its receipt. */
export function citedWords(article: ArticleId, { text, start, end }: Passage): CitedWords {
  return { article, text, start, end }
}

/**
 * Outlet and day of an article; with a passage, the link goes to that sentence.
 *
 * @param now what "today" is; without it, the day has its year
 */
export function cite(article: ArticleCard, passage?: Pick<Passage, 'text'>, now?: Date): readonly Inline[] {
  const day = now ? dayWords(article.day, now) : dayInWords(article.day)
  return [outletOf(article, passage), ' · ', article.undated ? `undated, came ${within(day)}` : day]
}

/** A day within a sentence: "today". */
function within(day: string): string {
  return /^(?:To|Yester)day$/u.test(day) ? day.toLowerCase() : day
}
