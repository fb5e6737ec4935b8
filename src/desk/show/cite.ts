import type { ArticleCard, Day } from '#core/news/article.ts'
import type { Passage } from '#core/news/passage.ts'
import type { Inline } from '#core/asking/reply.ts'
import { linkTo } from './link.ts'

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** A calendar day in words ("16 Nov 2023"), the same for every reader. */
export function dayInWords(day: Day): string {
  return DAY.format(new Date(`${day}T00:00:00Z`))
}

/** When an article was published: the instant in the reader's zone where it is known, else the day as written. */
export function publishedOf(article: ArticleCard): Inline {
  return article.publishedAt ? { at: article.publishedAt, show: 'both' } : dayInWords(article.day)
}

/** Source, date and link of an article; with a passage, the link goes to that sentence. */
export function cite(article: ArticleCard, passage?: Passage): readonly Inline[] {
  const source = article.source ?? (article.url ? new URL(article.url).hostname : 'no source named')
  const shown: Inline = article.url ? { text: source, href: linkTo(article.url, passage) } : source
  return [shown, ' · ', publishedOf(article)]
}
