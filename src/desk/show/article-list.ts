import { DOT } from '#core/asking/dot.ts'
import type { ArticleHit } from '#core/asking/newsroom.ts'
import type { ArticleCard } from '#core/news/article.ts'
import type { BlockOf, Inline } from '#core/asking/reply.ts'
import { shortened } from '#text/headline/shortened.ts'
import { citeAmong } from './cite.ts'
import { goingOn } from './not-repeating.ts'

/** Characters of a headline in a list; a first sentence in its place may be longer. */
const LONGEST = 110
const LONGEST_CHOICE = 100

/**
 * A numbered list of articles. `first` is the number of its first item, so that pages count on; `now` decides what
 * "today" is.
 */
export function articleList(
  articles: readonly (ArticleCard | ArticleHit)[],
  first: number,
  now: Date,
): BlockOf<'list'> {
  const excerpts = articles.map(article => excerptOf(article))
  const isTitle = excerpts.some(runs => runs.length > 0)
  const items = articles.map((article, index) => ({
    number: first + index,
    text: [headlineRun(article, isTitle), DOT, ...citeAmong(article, undefined, now)],
    ...(excerpts[index]?.length ? { detail: excerpts[index] } : {}),
    article: article.id,
  }))
  return { kind: 'list', items }
}

/** A select that opens one of the listed articles. */
export function openArticles(articles: readonly ArticleCard[]): NonNullable<BlockOf<'actions'>['choose']> {
  const options = articles.map(({ id, headline, publisher }) => ({
    label: shortened(headline, LONGEST_CHOICE),
    command: 'summary',
    input: { words: `#${id}` },
    ...(publisher === undefined ? {} : { about: publisher }),
  }))
  return { prompt: 'Open an article', options, numbered: true }
}

/** Strong only where more text follows below: if every headline were strong, none would stand out. */
function headlineRun({ headline }: ArticleCard, isTitle: boolean): Inline {
  const text = shortened(headline, LONGEST)
  return isTitle ? { text, strong: true } : text
}

function excerptOf(article: ArticleCard | ArticleHit): readonly Inline[] {
  return excerptRuns(article.headline, 'excerpt' in article && article.excerpt ? article.excerpt : undefined)
}

/** The excerpt, with an ellipsis where it begins or ends within a sentence; without what the headline says already. */
function excerptRuns(headline: string, excerpt: string | undefined): readonly Inline[] {
  const more = excerpt === undefined ? '' : goingOn(shortened(headline, LONGEST), excerpt)
  if (more === '') return []
  const before = /^[\p{Ll}\p{P}]/u.test(more) ? '… ' : ''
  const after = /[.!?]["”’)]*$/u.test(more) ? '' : ' …'
  return [`${before}${more}${after}`]
}
