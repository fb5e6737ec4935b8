import type { Analysis } from '#core/news/analysis.ts'
import type { Article, Day } from '#core/news/article.ts'
import type { ArticleId, SpeakerKey, StoryId, TenantId } from '#core/ids.ts'
import type { SpeakerCard } from './newsroom.ts'

/** An article with all that was read in it, for whoever looks for the sentence that answers. */
export interface ReadText {
  readonly article: Article
  readonly analysis: Omit<Analysis, 'readings'>
  readonly story: StoryId
}

/** What the words of a question stand for here. */
export interface WordsKnown {
  readonly publishers: readonly string[]
  /** Authors who have one of the words in their name; likewise. */
  readonly authors: readonly string[]
  /** Speakers who have one of the words in their name. */
  readonly speakers: readonly SpeakerCard[]
}

/** How many articles have a term; `capped` where nobody counted further. */
export interface TermCount {
  readonly term: string
  readonly articles: number
}

export interface TextsQuery {
  /**
   * Terms of which an article must have one, each with those that stand for the same; the rarest first, which say most of
   * where to look. Empty: the newest articles.
   */
  readonly groups: readonly (readonly string[])[]
  readonly publisher?: string
  readonly author?: string
  readonly since?: Day
  readonly until?: Day
  /** Only articles in which one of these says something. */
  readonly speakers?: readonly SpeakerKey[]
  readonly limit: number
}

/** What questions in plain words are answered from. The tenant comes first, as everywhere. */
export interface Asking {
  known(tenant: TenantId, words: readonly string[]): Promise<WordsKnown>
  /** Counts articles with each term, up to `most`. */
  counts(tenant: TenantId, terms: readonly string[], most: number): Promise<readonly TermCount[]>
  /** How many articles there are, and the first and last day. */
  size(tenant: TenantId): Promise<{ readonly articles: number; readonly first?: Day; readonly last?: Day }>
  /** The articles that say most of what is asked about, best first. */
  texts(tenant: TenantId, query: TextsQuery): Promise<readonly ReadText[]>
  /**
   * The articles that may say these terms of a text, in their order: those with most of their phrases first, and for a stretch
   * that none of `most` has some of those that have it.
   */
  saying(tenant: TenantId, terms: readonly string[], most: number): Promise<readonly ReadText[]>
  /** These articles, in this order. */
  textsOf(tenant: TenantId, articles: readonly ArticleId[]): Promise<readonly ReadText[]>
}
