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
 * The period of a digest: after `from`, up to and including `until`. A scheduled digest counts by `arrival` (when Crier
 * stored the article, without baselines), so that none is missed; one on demand counts by `publication`.
 */
export interface Window {
  readonly from: Date
  readonly until: Date
  readonly by: 'arrival' | 'publication'
  /**
   * The range of arrival numbers. They are assigned as articles are stored, so that no clock and no slow import can put
   * one into a window already told. Where present, the instants only name the window.
   */
  readonly arrivals?: { readonly after?: number; readonly upTo: number }
}

/** For whom a digest is and what it should cover. */
export interface Taste {
  readonly tenant: TenantId
  /** Words of which an article must have one; empty: everything. */
  readonly topics: readonly string[]
  readonly filter?: Filter
  /** Articles already told in this place, and when each was last told, whatever became of their stories since. */
  readonly told: ReadonlyMap<ArticleId, Date>
  /** The zone for days. IANA name. */
  readonly zone: string
  readonly place?: Address
  /** Absent: normal. */
  readonly length?: DigestLength
  /** With a chart of the days at the top. */
  readonly picture?: true
  /** The owner of a personal digest. */
  readonly person?: Person
}

/** One story in a digest. */
export interface EditionItem {
  readonly number: number
  readonly story: StoryId
  readonly headline: string
  /** The article the number stands for. */
  readonly lead: ArticleCard
  readonly sentences: readonly CitedPassage[]
  readonly quotes: readonly CitedQuote[]
  /** One article per independent source. */
  readonly reports: readonly ArticleCard[]
  /** All of its articles in the window. */
  readonly articles: readonly ArticleId[]
  /** The place was told the story before; says in words what is covered now: "new since yesterday". */
  readonly followUp?: string
  /** What its reader follows in it. */
  readonly because?: readonly string[]
  /**
   * The tenant that sees these articles, if the place's does not see all of them, so that buttons would find nothing.
   */
  readonly elsewhere?: TenantId
}

/** A digest before rendering. Without items there is nothing to tell, and nothing is posted. */
export interface Edition {
  readonly window: Window
  readonly items: readonly EditionItem[]
  /** Further stories, best first; they do not count as told. */
  readonly also?: readonly { readonly story: StoryId; readonly headline: string }[]
  readonly picture?: BlockOf<'image'>
  /** The first and last day of its articles. */
  readonly days?: readonly [Day, Day]
}

/** A kind of digest: one file in `digests/`, default export. */
export interface DigestKind {
  readonly name: string
  readonly description: string
  /** About what one person follows, for them alone: no place subscribes to it. */
  readonly personal?: true
  /** About what was said: stories without statements are left out. */
  readonly spoken?: true
  compose(window: Window, taste: Taste, newsroom: Newsroom): Promise<Edition>
  present(edition: Edition): Reply
}

/** Checks the types of a kind of digest where it is defined. */
export function defineDigest(kind: DigestKind): DigestKind {
  return kind
}
