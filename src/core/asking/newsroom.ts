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

/** A page of results with how many there are in all. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  /** There are more than `total`, and nobody counted them. */
  readonly more?: true
}

export interface ArticleQuery {
  /** Full-text words: all of them must occur; where nothing has all, any. */
  readonly words?: string
  /** A publisher's name, or a part of it. */
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
  /** A verbatim piece of the text around the words that matched, at most 160 characters. */
  readonly excerpt?: string
}

export interface TrendQuery {
  /** All of them must occur; the last may be the beginning of a word where it stands in no article. Absent: every article counts. */
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
  /** The publishers, each once. */
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
  /** The fullest form of the name that any article gives. */
  readonly name: string
  /** The newest role that any article gives. */
  readonly role?: string
  readonly quotes: number
}

/** The tenant comes first in every question: it sees the house's articles and what it follows itself, and no more. */
export interface Newsroom {
  readonly articles: {
    get(tenant: TenantId, id: ArticleId): Promise<Article | undefined>
    byUrl(tenant: TenantId, url: string): Promise<Article | undefined>
    /** Fetches a page that is not stored yet, for this tenant only. Throws a Refusal in words. */
    fetch(tenant: TenantId, url: string): Promise<Article>
    analysis(tenant: TenantId, id: ArticleId): Promise<Analysis | undefined>
    /** Best match first; without words, newest first. `loose`: nothing had all the words, these have some. */
    search(tenant: TenantId, query: ArticleQuery): Promise<Page<ArticleHit> & { readonly loose: boolean }>
    /** The nearest words that would find something, for a search that found nothing. */
    nearest(tenant: TenantId, words: string): Promise<string | undefined>
    /** The articles of a digest window, newest first, at most 500, after `skip` of them. */
    within(tenant: TenantId, window: Window, topics: readonly string[], skip?: number): Promise<readonly ArticleCard[]>
    /** What filters look at of these articles. */
    judged(tenant: TenantId, ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, Judged>>
    /** The days on which there was something, oldest first. */
    perDay(tenant: TenantId, query: TrendQuery): Promise<readonly DayCount[]>
    newestDay(tenant: TenantId, topics: readonly string[]): Promise<Day | undefined>
    /** Publishers with the number of their articles, most first; `typed` is the beginning of any word of the name. */
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
    /** The stories of these articles, in the order of the first article of each. */
    ofAll(tenant: TenantId, articles: readonly ArticleId[]): Promise<readonly Story[]>
    /** Stories by headline, newest first, for completion. */
    titled(tenant: TenantId, typed: string, limit: number): Promise<readonly Story[]>
  }
  readonly subscriptions: {
    add(subscription: Subscription): Promise<void>
    /** What is due is decided first, as it was ordered until now. */
    change(tenant: TenantId, id: SubscriptionId, change: Partial<Subscription>): Promise<boolean>
    /** `undefined` where there is none. */
    remove(tenant: TenantId, id: SubscriptionId): Promise<EndedSubscription | undefined>
    get(tenant: TenantId, id: SubscriptionId): Promise<Subscription | undefined>
    /** Those of one place; people's own are none. */
    at(place: Address): Promise<readonly Subscription[]>
    /** Those of all its places, place by place; of every tenant, where the house asks. People's own are none. */
    everywhere(tenant: TenantId, limit: number): Promise<readonly Subscription[]>
    /** How many its places have. */
    count(tenant: TenantId): Promise<number>
    /** What a digest of it at that instant would be about. */
    window(subscription: Subscription, until: Date): Promise<Window>
    /** A missing part (`gone`, `skipped` or `unknown`) is to be posted now, as a person asks. */
    resume(tenant: TenantId, id: SubscriptionId, key: DeliveryKey, by: string): Promise<Resumed>
    /** The articles told in a place by slots after `since`, by any of its subscriptions, and when each was last. */
    toldAt(place: Address, since: Date): Promise<ReadonlyMap<ArticleId, Date>>
    /** The posted slot whose window an article fell into; `undefined` for one before its time, or still to come. */
    judgedIn(tenant: TenantId, id: SubscriptionId, article: ArticleId): Promise<JudgedSlot | undefined>
    /** The newest slots of one subscription, newest first. */
    slots(tenant: TenantId, id: SubscriptionId, limit: number): Promise<readonly SlotReport[]>
  }
  readonly asking: Asking
  readonly people: People
  readonly receipts: Receipts
  readonly tokens: Tokens
  /** The feeds that a tenant follows; the house's are seen by everyone, and changed by the house. */
  readonly feeds: {
    list(tenant: TenantId): Promise<readonly FeedCard[]>
    /** Finds the feed at an address, or of the site there, and follows it. Throws a Refusal in words. */
    add(tenant: TenantId, address: string, wish: FeedWish): Promise<FeedCard>
    remove(tenant: TenantId, id: string): Promise<boolean>
    pause(tenant: TenantId, id: string, paused: boolean): Promise<boolean>
    pages(tenant: TenantId, id: string, use: PageUse): Promise<boolean>
  }
  /** Who is let into the desk in the browser. */
  readonly guests: Guests
  /** Where browsers reach that desk: an origin, without a slash at its end. Absent: from nowhere but this machine. */
  readonly desk?: string
  /** Who may manage beside those whom the platform lets. */
  readonly delegates: Delegates
  /** Tells articles anew, where a language model is set up; absent otherwise. */
  readonly retell?: Retell
  /** How each platform would show a reply, whether or not it is connected. */
  dresses(): Promise<readonly Dress[]>
  readonly tenants: Tenants
  /** Small things with a life-time that may be lost: what a list's numbers stood for, reading positions. */
  readonly memory: Memory
  /** The kinds of digest there are, by name. */
  readonly kinds: ReadonlyMap<string, DigestKind>
  readonly newId: () => string
}

/** Receipts of words that were told: each has an address. */
export interface Receipts {
  /** The public address of the desk that shows them; absent where there is none, and replies have no links to them. */
  readonly origin?: string
  /**
   * Keeps what is told to a tenant, and answers the ids in order; `undefined` for what stands in an article that it does not
   * see. The same words of an article keep their id.
   */
  keep(tenant: TenantId, told: readonly CitedWords[]): Promise<readonly (ReceiptId | undefined)[]>
  /** `undefined` where there is none of that id, or no more. */
  read(id: ReceiptId): Promise<KeptWords | undefined>
}

/** What lets an assistant ask for a tenant; of the secret itself only a hash is kept. */
export interface TokenCard {
  readonly name: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly usedAt?: Date
}

export interface Tokens {
  /** The secret, told this once; `undefined` where the tenant has one of that name. */
  add(tenant: TenantId, made: { readonly name: string; readonly by: string }): Promise<string | undefined>
  list(tenant: TenantId): Promise<readonly TokenCard[]>
  remove(tenant: TenantId, name: string): Promise<boolean>
  /** Whose a secret is. */
  read(secret: string): Promise<{ readonly tenant: TenantId; readonly name: string } | undefined>
}

/** A feed that a tenant follows, and how it is doing. */
export interface FeedCard {
  readonly id: string
  readonly address: string
  readonly title: string
  readonly articles: number
  readonly nextPoll: Date
  readonly okAt?: Date
  /** Why it cannot be read at present, in words, and since when. */
  readonly problem?: string
  readonly problemSince?: Date
  /** It is no longer polled: `problem` says why. */
  readonly gone: boolean
  readonly paused: boolean
  /** What this tenant wants of the pages behind its entries; where another follower wants more, more is fetched. */
  readonly pages: PageUse
}

export interface Memory {
  get(key: MemoryKey): Promise<unknown>
  set(key: MemoryKey, value: unknown, lifetimeMs: number): Promise<void>
  /** Deletes all that is theirs. It looks at every key there is. */
  forget(forgotten: Forgotten): Promise<void>
}

/** What came of asking for a missing part. `told since`: a later digest has told the articles of its slot. `not kept`: its words are not any more. */
export type Resumed = 'resumed' | 'no such part' | 'not missing' | 'told since' | 'not kept'

/** A subscription that was ended, and the slots of it that had come and are not posted any more, oldest first. */
export interface EndedSubscription {
  readonly unposted: readonly Date[]
}

/** A slot and the filter, as it was kept then, that its articles were judged by. */
export interface JudgedSlot {
  readonly slot: Date
  readonly only?: string
  readonly without?: string
  /** What it told; absent where that is not kept any more. */
  readonly articles?: readonly ArticleId[]
}

/** What became of one slot, for people. */
export interface SlotReport {
  readonly subscription: SubscriptionId
  readonly slot: Date
  readonly state: DeliveryState
  readonly reason?: string
  readonly late: boolean
  /** When what was posted was edited, since an article changed. */
  readonly correctedAt?: Date
  readonly deliveries: readonly Delivery[]
  readonly kept: Kept
  /** Without payloads where the words are not kept any more. */
  readonly parts: readonly Part[]
  readonly articles: readonly ArticleId[]
}
