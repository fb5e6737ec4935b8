import type { ArticleCard } from '#core/news/article.ts'
import type { Passage } from '#core/news/passage.ts'
import type { ArticleId } from '#core/ids.ts'
import type { CitedWords, Inline } from '#core/asking/reply.ts'
import { dayWords } from './day-words.ts'
import { linkTo } from './link.ts'

/** The outlet of an article, as a link to it; with a passage, the link goes to that sentence. */
export function outletOf(article: ArticleCard, passage?: Pick<Passage, 'text'>): Inline {
  const publisher = article.publisher ?? (article.url ? new URL(article.url).hostname : 'No outlet named')
  return article.url ? { text: publisher, href: linkTo(article.url, passage) } : publisher
}

/** What a block shows of an article, for its receipt. */
export function citedWords(article: ArticleId, { text, start, end }: Passage): CitedWords {
  return { article, text, start, end }
}

/** The outlets of a story's articles, each the link to its article, `most` of them; none where none is named. */
export function outletsOf(articles: readonly ArticleCard[], most: number): readonly Inline[] {
  const named = articles.filter(isNamed)
  return named.slice(0, most).flatMap((article, index) => [...(index === 0 ? [] : [', ']), outletOf(article)])
}

/** Outlet and day of an article; with a passage, the link goes to that sentence. `now`: what "today" is. */
export function cite(article: ArticleCard, passage: Pick<Passage, 'text'> | undefined, now: Date): readonly Inline[] {
  return [outletOf(article, passage), ' · ', dayOf(article, now)]
}

/** The same among others: of an article that names no outlet only the day. */
export function citeAmong(
  article: ArticleCard,
  passage: Pick<Passage, 'text'> | undefined,
  now: Date,
): readonly Inline[] {
  return isNamed(article) ? cite(article, passage, now) : [dayOf(article, now)]
}

function isNamed({ publisher, url }: ArticleCard): boolean {
  return publisher !== undefined || url !== undefined
}

/** The day of an article, or when it came where it has none of its own. */
export function dayOf({ day, undated }: ArticleCard, now: Date): string {
  const words = dayWords(day, now)
  return undated ? `undated, came ${within(words)}` : words
}

/** A day within a sentence: "today". */
export function within(day: string): string {
  return /^(?:To|Yester)day$/u.test(day) ? day.toLowerCase() : day
}
