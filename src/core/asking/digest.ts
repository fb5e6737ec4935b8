import type { Address } from '../place.ts'
import type { Filter } from '../news/filter.ts'
import type { ArticleCard, Day } from '../news/article.ts'
import type { ArticleId, StoryId, TenantId } from '../ids.ts'
import type { CitedPassage, CitedQuote } from '../news/story.ts'
import type { Person } from '../person.ts'
import type { Newsroom } from './newsroom.ts'
import type { BlockOf, Reply } from './reply.ts'
import type { DigestLength } from '../posting/subscription.ts'

/**
 * Which articles a digest is about: those after `from`, up to and including `until`. A scheduled digest counts by
 * `arrival` (when Crier stored the article, baselines left out), so that none is missed; one asked for by hand counts by
 * `publication`.
 */
export interface Window {
  readonly from: Date
  readonly until: Date
  readonly by: 'arrival' | 'publication'
  /**
   * The arrivals it spans, by number: they are counted as they are stored, so that no clock and no slow import can put
   * one into a window that was told already. Where they are given, the instants only name the window.
   */
  readonly arrivals?: { readonly after?: number; readonly upTo: number }
}

/** Whose digest it is and what it should be about. */
export interface Taste {
  readonly tenant: TenantId
  /** Words an article must have one of; empty: everything. */
  readonly topics: readonly string[]
  readonly filter?: Filter
  /** The articles that were already told in this place, and when each was last; whatever became of their stories since. */
  readonly told: ReadonlyMap<ArticleId, Date>
  /** The zone days are told in. IANA name. */
  readonly zone: string
  readonly place?: Address
  /** Absent: normal. */
  readonly length?: DigestLength
  /** With a chart of the days at the top. */
  readonly picture?: true
  /** Whose own digest it is. */
  readonly person?: Person
}

/** One story of a digest. */
export interface EditionItem {
  readonly number: number
  readonly story: StoryId
  readonly headline: string
  /** The article the number stands for. */
  readonly lead: ArticleCard
  readonly sentences: readonly CitedPassage[]
  readonly quotes: readonly CitedQuote[]
  /** One article for each independent source. */
  readonly reports: readonly ArticleCard[]
  /** Every article of the window that belongs to it. */
  readonly articles: readonly ArticleId[]
  /** Told before in this place; this is what came since, in words: "new since yesterday". */
  readonly followUp?: string
  /** What its reader follows that it is told for. */
  readonly because?: readonly string[]
  /** The tenant that sees these articles, where the place's does not see them all: no button there would find them. */
  readonly elsewhere?: TenantId
}

/** A digest before it is dressed. No items: there is nothing to tell, and nothing is posted. */
export interface Edition {
  readonly window: Window
  readonly items: readonly EditionItem[]
  /** What else there is, best first; it does not count as told. */
  readonly also?: readonly { readonly story: StoryId; readonly headline: string }[]
  readonly picture?: BlockOf<'image'>
  /** The first and last day its articles carry. */
  readonly days?: readonly [Day, Day]
}

/** A kind of digest: one file in `digests/`, default export. */
export interface DigestKind {
  readonly name: string
  readonly description: string
  /** Made of what one person follows, for them alone: no place subscribes to it. */
  readonly personal?: true
  /** Tells what was said: a story in which nobody says anything is left out. */
  readonly spoken?: true
  compose(window: Window, taste: Taste, newsroom: Newsroom): Promise<Edition>
  present(edition: Edition): Reply
}

/** Checks the types of a kind of digest where it is written. */
export function defineDigest(kind: DigestKind): DigestKind {
  return kind
}
