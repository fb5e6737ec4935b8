import type { Article } from './article.ts'
import type { Passage } from './passage.ts'
import type { CitedQuote, Story } from './story.ts'

/** An article with its whole analysis, for places with room to show it. */
export interface ArticleReading {
  readonly article: Article
  /** ISO 639-1, or `und`. */
  readonly language: string
  /** Its main sentences, in text order; empty if the summary would be the whole text. */
  readonly summary: readonly Passage[]
  /** In text order. */
  readonly statements: readonly CitedQuote[]
  readonly story?: Story
}
