import type { ArticleHit } from '#core/asking/newsroom.ts'
import type { ArticleCard } from '#core/news/article.ts'
import type { BlockOf, Inline, ListItem } from '#core/asking/reply.ts'
import { shortened } from '#text/headline/shortened.ts'
import { cite } from './cite.ts'

/** A headline in a list; a first sentence in its place may be longer. */
const LONGEST = 110
const LONGEST_CHOICE = 100

/** A numbered list of articles; `first` is the number of its first item, so that pages count on. `now`: what "today" is. */
export function articleList(
  articles: readonly (ArticleCard | ArticleHit)[],
  first: number,
  now: Date,
): BlockOf<'list'> {
  return { kind: 'list', items: articles.map((article, index) => item(article, first + index, now)) }
}

/** Opens one of the articles of a list. */
export function openArticles(articles: readonly ArticleCard[]): NonNullable<BlockOf<'actions'>['choose']> {
  const options = articles.map(({ id, headline, publisher }) => ({
    label: shortened(headline, LONGEST_CHOICE),
    command: 'summary',
    input: { words: `#${id}` },
    ...(publisher === undefined ? {} : { about: publisher }),
  }))
  return { prompt: 'Open an article', options, numbered: true }
}

function item(article: ArticleCard | ArticleHit, number: number, now: Date): ListItem {
  const excerpt = 'excerpt' in article && article.excerpt ? article.excerpt : undefined
  const runs = excerptRuns(article.headline, excerpt)
  return {
    number,
    text: [{ text: shortened(article.headline, LONGEST), strong: true }, ' · ', ...cite(article, undefined, now)],
    ...(runs.length > 0 ? { detail: runs } : {}),
    article: article.id,
  }
}

/** An excerpt with an ellipsis where it begins or ends within a sentence; none that only says the headline again. */
function excerptRuns(headline: string, excerpt: string | undefined): readonly Inline[] {
  if (excerpt === undefined || excerpt.startsWith(headline)) return []
  const before = /^[\p{Ll}\p{P}]/u.test(excerpt) ? '… ' : ''
  const after = /[.!?]["”’)]*$/u.test(excerpt) ? '' : ' …'
  return [`${before}${excerpt}${after}`]
}
