import type { Article } from './article.ts'
import type { Passage } from './passage.ts'
import type { CitedQuote, Story } from './story.ts'

/** An article with all that was read in it, for where there is room to show it whole. */
export interface ArticleReading {
  readonly article: Article
  /** ISO 639-1, or `und`. */
  readonly language: string
  /** Its main sentences, in text order; none where the summary would be the whole text. */
  readonly summary: readonly Passage[]
  /** In text order. */
  readonly statements: readonly CitedQuote[]
  readonly story?: Story
}
