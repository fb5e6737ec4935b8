import type { ArticleHit } from '#core/asking/newsroom.ts'
import type { ArticleCard } from '#core/news/article.ts'
import type { BlockOf, Inline, ListItem } from '#core/asking/reply.ts'
import { shortened } from '#text/headline/shortened.ts'
import { cite } from './cite.ts'

/** A headline in a list; a first sentence in its place may be longer. */
const LONGEST = 110

/** A numbered list of articles; `first` is the number of its first item, so that pages count on. */
export function articleList(articles: readonly (ArticleCard | ArticleHit)[], first = 1): BlockOf<'list'> {
  return { kind: 'list', items: articles.map((article, index) => item(article, first + index)) }
}

function item(article: ArticleCard | ArticleHit, number: number): ListItem {
  const excerpt = 'excerpt' in article && article.excerpt ? article.excerpt : undefined
  return {
    number,
    text: [{ text: shortened(article.headline, LONGEST), strong: true }],
    detail: [...cite(article), ...excerptRuns(article.headline, excerpt)],
    article: article.id,
    action: { label: 'Summary', command: 'summary', input: { words: `#${article.id}` } },
  }
}

/** An excerpt with an ellipsis where it begins or ends within a sentence; none that only says the headline again. */
function excerptRuns(headline: string, excerpt: string | undefined): readonly Inline[] {
  if (excerpt === undefined || excerpt.startsWith(headline)) return []
  const before = /^[\p{Ll}\p{P}]/u.test(excerpt) ? '… ' : ''
  const after = /[.!?]["”’)]*$/u.test(excerpt) ? '' : ' …'
  return [` · ${before}${excerpt}${after}`]
}
