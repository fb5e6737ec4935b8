import type { Analysis } from '../news/analysis.ts'
import type { Article, ArticleCard, Day } from '../news/article.ts'
import type { Address } from '../place.ts'
import type { ArticleId, SpeakerKey, StoryId, SubscriptionId, TenantId } from '../ids.ts'
import type { CitedQuote, Story } from '../news/story.ts'
import type { Delegates } from '../posting/delegate.ts'
import type { Delivery, DeliveryKey, DeliveryState, Part } from '../posting/delivery.ts'
import type { Asking } from './asking.ts'
import type { DigestKind, Window } from './digest.ts'
import type { Dress } from './dress.ts'
import type { Guests } from '../guests.ts'
import type { Judged } from '../news/filter.ts'
import type { Kept } from '../posting/kept.ts'
import type { Forgotten, MemoryKey } from '../memory-key.ts'
import type { People } from '../person.ts'
import type { KeptWords, ReceiptId } from '../news/receipt.ts'
import type { CitedWords } from './reply.ts'
import type { Retell } from '../news/retelling.ts'
import type { PageUse, FeedWish } from '../news/feed.ts'
import type { Subscription } from '../posting/subscription.ts'
import type { Tenants } from '../tenants.ts'

/** A page of results, with their total number. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  /** There are more than `total`; counting stopped there. */
  readonly more?: true
}

export interface ArticleQuery {
  /** Full-text words: all must occur; if no article has all, any. */
  readonly words?: string
  /** A publisher's name, or part of it. */
  readonly publisher?: string
  /** First and last day, inclusive. */
  readonly since?: Day
  readonly until?: Day
  /** Newest first instead of best match first. */
  readonly newest?: true
  readonly limit: number
  readonly offset: number
}

export interface ArticleHit extends ArticleCard {
  /** A verbatim excerpt around the matching words, at most 160 characters. */
  readonly excerpt?: string
}

export interface TrendQuery {
  /** All must occur; the last may be a prefix if no article has it as a word. Absent: every article counts. */
  readonly words?: string
  readonly publisher?: string
  /** First and last day, inclusive. */
  readonly since: Day
  readonly until: Day
}

/** What was published on one day. */
export interface DayCount {
  readonly day: Day
  readonly articles: number
  /** Each publisher once. */
  readonly publishers: readonly string[]
}

export interface QuoteQuery {
  readonly speaker?: SpeakerKey
  readonly words?: string
  readonly articles?: readonly ArticleId[]
  readonly since?: Day
  readonly until?: Day
  readonly limit: number
  readonly offset: number
}

export interface SpeakerCard {
  readonly key: SpeakerKey
  /** The fullest form of the name in any article. */
  readonly name: string
  /** The newest role in any article. */
  readonly role?: string
  readonly quotes: number
}

/**
 * The stored news. The tenant comes first in every call: it sees the house's articles and those it follows itself, and
 * no more.
 */
export interface Newsroom {
  readonly articles: {
    get(tenant: TenantId, id: ArticleId): Promise<Article | undefined>
    byUrl(tenant: TenantId, url: string): Promise<Article | undefined>
    /** Fetches a page that is not stored yet, for this tenant only. Throws a Refusal. */
    fetch(tenant: TenantId, url: string): Promise<Article>
    analysis(tenant: TenantId, id: ArticleId): Promise<Analysis | undefined>
    /** Best match first; without words, newest first. `loose`: nothing had all the words, these have some. */
    search(tenant: TenantId, query: ArticleQuery): Promise<Page<ArticleHit> & { readonly loose: boolean }>
    /** The nearest words with hits, for a search without any. */
    nearest(tenant: TenantId, words: string): Promise<string | undefined>
    /** The articles of a digest window, newest first, at most 500, after `skip` of them. */
    within(tenant: TenantId, window: Window, topics: readonly string[], skip?: number): Promise<readonly ArticleCard[]>
    /** What filters look at in these articles. */
    judged(tenant: TenantId, ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, Judged>>
    /** The days with at least one article, oldest first. */
    perDay(tenant: TenantId, query: TrendQuery): Promise<readonly DayCount[]>
    newestDay(tenant: TenantId, topics: readonly string[]): Promise<Day | undefined>
    /** Publishers with their number of articles, most first; `typed` is a prefix of any word of the name. */
    publishers(
      tenant: TenantId,
      typed?: string,
    ): Promise<readonly { readonly name: string; readonly articles: number }[]>
  }
  readonly quotes: {
    /** Newest first for a speaker; by weight within `articles`. */
    find(tenant: TenantId, query: QuoteQuery): Promise<Page<CitedQuote>>
    /** Speakers whose name or alias has the typed words, most quoted first. */
    speakers(tenant: TenantId, typed: string, limit: number): Promise<readonly SpeakerCard[]>
  }
  readonly stories: {
    get(tenant: TenantId, id: StoryId): Promise<Story | undefined>
    of(tenant: TenantId, article: ArticleId): Promise<Story | undefined>
    /** The stories of these articles, ordered by the first article of each. */
    ofAll(tenant: TenantId, articles: readonly ArticleId[]): Promise<readonly Story[]>
    /** Stories by headline, newest first, for completion. */
    titled(tenant: TenantId, typed: string, limit: number): Promise<readonly Story[]>
  }
  readonly subscriptions: {
    add(subscription: Subscription): Promise<void>
    /** Due slots are decided first, under the old settings. */
    change(tenant: TenantId, id: SubscriptionId, change: Partial<Subscription>): Promise<boolean>
    /** `undefined` if there is none. */
    remove(tenant: TenantId, id: SubscriptionId): Promise<EndedSubscription | undefined>
    get(tenant: TenantId, id: SubscriptionId): Promise<Subscription | undefined>
    /** Those of one place, without people's own. */
    at(place: Address): Promise<readonly Subscription[]>
    /** Those of all of a tenant's places, place by place; for the house, of every tenant. Without people's own. */
    everywhere(tenant: TenantId, limit: number): Promise<readonly Subscription[]>
    /** How many its places have. */
    count(tenant: TenantId): Promise<number>
    /** The window of a digest posted at that instant. */
    window(subscription: Subscription, until: Date): Promise<Window>
    /** Requests that a missing part (`gone`, `skipped` or `unknown`) is posted now. */
    resume(tenant: TenantId, id: SubscriptionId, key: DeliveryKey, by: string): Promise<Resumed>
    /**
     * The articles told in a place by slots after `since`, by any of its subscriptions, and when each was last told.
     */
    toldAt(place: Address, since: Date): Promise<ReadonlyMap<ArticleId, Date>>
    /**
     * The posted slot whose window an article fell into; `undefined` if it predates the subscription or its slot is
     * still to come.
     */
    judgedIn(tenant: TenantId, id: SubscriptionId, article: ArticleId): Promise<JudgedSlot | undefined>
    /** The newest slots of one subscription, newest first. */
    slots(tenant: TenantId, id: SubscriptionId, limit: number): Promise<readonly SlotReport[]>
  }
  readonly asking: Asking
  readonly people: People
  readonly receipts: Receipts
  readonly tokens: Tokens
  /** The feeds that a tenant follows; everyone sees the house's, and only the house changes them. */
  readonly feeds: {
    list(tenant: TenantId): Promise<readonly FeedCard[]>
    /** Finds the feed at a URL, or that of the site there, and follows it. Throws a Refusal. */
    add(tenant: TenantId, address: string, wish: FeedWish): Promise<FeedCard>
    remove(tenant: TenantId, id: string): Promise<boolean>
    pause(tenant: TenantId, id: string, paused: boolean): Promise<boolean>
    pages(tenant: TenantId, id: string, use: PageUse): Promise<boolean>
  }
  /** Who may sign in to the desk in the browser. */
  readonly guests: Guests
  /** The origin of that desk, without a trailing slash. Absent: it is reachable only from this machine. */
  readonly desk?: string
  /** Who may manage besides those the platform allows. */
  readonly delegates: Delegates
  /** Retells articles with a language model; absent if none is configured. */
  readonly retell?: Retell
  /** How each platform would show a reply, whether or not it is connected. */
  dresses(): Promise<readonly Dress[]>
  readonly tenants: Tenants
  /** Expendable values with a lifetime: what a list's numbers refer to, reading positions. */
  readonly memory: Memory
  /** The kinds of digest, by name. */
  readonly kinds: ReadonlyMap<string, DigestKind>
  readonly newId: () => string
}

/** Receipts of words that were shown, each with a URL. */
export interface Receipts {
  /** The public origin of the desk that shows them; if absent, replies have no links to them. */
  readonly origin?: string
  /**
   * Stores what is shown to a tenant and returns the ids in order; `undefined` for words of an article it does not see.
   * The same words of an article keep their id.
   */
  keep(tenant: TenantId, told: readonly CitedWords[]): Promise<readonly (ReceiptId | undefined)[]>
  /** `undefined` if there is none with that id, or no longer. */
  read(id: ReceiptId): Promise<KeptWords | undefined>
}

/** A token for an assistant to ask for a tenant; only a hash of its secret is stored. */
export interface TokenCard {
  readonly name: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly usedAt?: Date
}

export interface Tokens {
  /** Returns the secret, only this once; `undefined` if the tenant has a token of that name. */
  add(tenant: TenantId, made: { readonly name: string; readonly by: string }): Promise<string | undefined>
  list(tenant: TenantId): Promise<readonly TokenCard[]>
  remove(tenant: TenantId, name: string): Promise<boolean>
  /** The owner of a secret. */
  read(secret: string): Promise<{ readonly tenant: TenantId; readonly name: string } | undefined>
}

/** A feed that a tenant follows, and its health. */
export interface FeedCard {
  readonly id: string
  readonly address: string
  readonly title: string
  readonly articles: number
  readonly nextPoll: Date
  readonly okAt?: Date
  /** Why it currently cannot be read, in words, and since when. */
  readonly problem?: string
  readonly problemSince?: Date
  /** It is no longer polled: `problem` says why. */
  readonly gone: boolean
  readonly paused: boolean
  /** How much this tenant wants of the pages behind its entries; if another follower wants more, more is fetched. */
  readonly pages: PageUse
}

export interface Memory {
  get(key: MemoryKey): Promise<unknown>
  set(key: MemoryKey, value: unknown, lifetimeMs: number): Promise<void>
  /** Deletes everything of theirs, which means going through all keys. */
  forget(forgotten: Forgotten): Promise<void>
}

/**
 * The result of asking for a missing part. `told since`: a later digest has told its slot's articles. `not kept`: its
 * text has been trimmed.
 */
export type Resumed = 'resumed' | 'no such part' | 'not missing' | 'told since' | 'not kept'

/** A subscription that was ended, and its due slots that are left unposted, oldest first. */
export interface EndedSubscription {
  readonly unposted: readonly Date[]
}

/** A slot, and the filter that its articles were judged by, as it was then. */
export interface JudgedSlot {
  readonly slot: Date
  readonly only?: string
  readonly without?: string
  /** The articles it told; absent once trimmed. */
  readonly articles?: readonly ArticleId[]
}

/** The outcome of one slot, for people. */
export interface SlotReport {
  readonly subscription: SubscriptionId
  readonly slot: Date
  readonly state: DeliveryState
  readonly reason?: string
  readonly late: boolean
  /** When its posts were edited because an article changed. */
  readonly correctedAt?: Date
  readonly deliveries: readonly Delivery[]
  readonly kept: Kept
  /** Without payloads once their text has been trimmed. */
  readonly parts: readonly Part[]
  readonly articles: readonly ArticleId[]
}
