import type { ArticleCard } from './article.ts'
import type { Quote } from './analysis.ts'
import type { Passage } from './passage.ts'
import type { ShownStatement } from './shown-statement.ts'
import type { ArticleId, StoryId } from '../ids.ts'

/** Articles about one event, across outlets and days; the articles newest first. */
export interface Story {
  readonly id: StoryId
  /** A headline of its newest turn. */
  readonly headline: string
  readonly central: ArticleId
  readonly articles: readonly ArticleCard[]
  /** Each independent publisher once; reprints of one text count as one voice. */
  readonly publishers: readonly string[]
  /** Its reprints, complete or nearly so, each with the earlier article whose text it has. */
  readonly copies: ReadonlyMap<ArticleId, ArticleId>
}

/** A quote with its article, so that it can be shown and opened there. */
export interface CitedQuote {
  readonly quote: Quote
  /** The statement as readers see it. */
  readonly told: ShownStatement
  readonly article: ArticleCard
}

/** A sentence with its article. */
export interface CitedPassage {
  readonly passage: Passage
  readonly article: ArticleCard
}
