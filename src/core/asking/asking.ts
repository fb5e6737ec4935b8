import type { Analysis } from '#core/news/analysis.ts'
import type { Article, Day } from '#core/news/article.ts'
import type { ArticleId, SpeakerKey, StoryId, TenantId } from '#core/ids.ts'
import type { SpeakerCard } from './newsroom.ts'

/** An article with its analysis, for finding the sentence that answers a question. */
export interface ReadText {
  readonly article: Article
  readonly analysis: Omit<Analysis, 'readings'>
  readonly story: StoryId
}

/** What the words of a question refer to here. */
export interface WordsKnown {
  readonly publishers: readonly string[]
  /** Authors with one of the words in their name. */
  readonly authors: readonly string[]
  /** Speakers with one of the words in their name. */
  readonly speakers: readonly SpeakerCard[]
}

/** How many articles have a term; `capped` where counting stopped. */
export interface TermCount {
  readonly term: string
  readonly articles: number
}

export interface TextsQuery {
  /**
   * Terms of which an article must have one, each with its equivalents; rarest first, since these are the most
   * selective. Empty: the newest articles.
   */
  readonly groups: readonly (readonly string[])[]
  readonly publisher?: string
  readonly author?: string
  readonly since?: Day
  readonly until?: Day
  /** Only articles with a statement by one of these. */
  readonly speakers?: readonly SpeakerKey[]
  readonly limit: number
}

/** The data that questions in plain words are answered from. The tenant comes first, as everywhere. */
export interface Asking {
  known(tenant: TenantId, words: readonly string[]): Promise<WordsKnown>
  /** Counts articles with each term, up to `most`. */
  counts(tenant: TenantId, terms: readonly string[], most: number): Promise<readonly TermCount[]>
  /** How many articles there are, and their first and last day. */
  size(tenant: TenantId): Promise<{ readonly articles: number; readonly first?: Day; readonly last?: Day }>
  /** The most relevant articles, best first. */
  texts(tenant: TenantId, query: TextsQuery): Promise<readonly ReadText[]>
  /**
   * Articles that may contain a text, given its terms in order: those with most of its phrases first, plus some for
   * each stretch that none of these `most` has.
   */
  saying(tenant: TenantId, terms: readonly string[], most: number): Promise<readonly ReadText[]>
  /** These articles, in this order. */
  textsOf(tenant: TenantId, articles: readonly ArticleId[]): Promise<readonly ReadText[]>
}
