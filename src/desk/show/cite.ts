import { DOT } from '#core/asking/dot.ts'
import type { ArticleCard } from '#core/news/article.ts'
import type { Passage } from '#core/news/passage.ts'
import type { ArticleId } from '#core/ids.ts'
import type { CitedWords, Inline } from '#core/asking/reply.ts'
import { dayWords } from './day-words.ts'
import { linkTo } from './link.ts'

/** An article's outlet, linked to the article; with a passage, to that sentence. */
export function outletOf(article: ArticleCard, passage?: Pick<Passage, 'text'>): Inline {
  const publisher = article.publisher ?? (article.url ? new URL(article.url).hostname : 'No outlet named')
  return article.url ? { text: publisher, href: linkTo(article.url, passage) } : publisher
}

/** The words a block shows of an article, for its receipt. */
export function citedWords(article: ArticleId, { text, start, end }: Passage): CitedWords {
  return { article, text, start, end }
}

/**
 * At most `most` outlets of these articles, each linked to its article; articles without a named outlet are left out.
 */
export function outletsOf(articles: readonly ArticleCard[], most: number): readonly Inline[] {
  const named = articles.filter(isNamed)
  return named.slice(0, most).flatMap((article, index) => [...(index === 0 ? [] : [', ']), outletOf(article)])
}

/** Outlet and day of an article; with a passage, the link opens at that sentence. `now` decides what "today" is. */
export function cite(article: ArticleCard, passage: Pick<Passage, 'text'> | undefined, now: Date): readonly Inline[] {
  return [outletOf(article, passage), DOT, dayOf(article, now)]
}

/** The same within a group: only the day for an article that names no outlet. */
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

/** The day of an article; if it is undated, the day it arrived. */
export function dayOf({ day, undated }: ArticleCard, now: Date): string {
  const words = dayWords(day, now)
  return undated ? `undated, came ${within(words)}` : words
}

/** A day in mid-sentence: "today". */
export function within(day: string): string {
  return /^(?:To|Yester)day$/u.test(day) ? day.toLowerCase() : day
}
