import type { DigestKind } from '#core/asking/digest.ts'
import type { Dress } from '#core/asking/dress.ts'
import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Memory, Newsroom } from '#core/asking/newsroom.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Retell } from '#core/news/retelling.ts'
import { analysisById, articleByUrl, articlesWithin, getArticle, newestDay } from './asking/articles.ts'
import { guestsOf } from './people/guests.ts'
import { delegatesOf } from './people/delegates.ts'
import { feedsOf } from './feeds/feeds.ts'
import { judgedOf } from './posting/judged.ts'
import { nearestWords } from './asking/nearest.ts'
import type { Store } from './database/open.ts'
import { tokensOf } from './people/tokens.ts'
import { receiptsOf } from './people/receipts.ts'
import { perDay } from './asking/per-day.ts'
import { findQuotes } from './asking/quotes.ts'
import { search } from './asking/search.ts'
import { publishersSeenBy } from './asking/publishers.ts'
import { speakersNamed } from './asking/speakers.ts'
import { getStory, storiesOf, storiesTitled } from './asking/stories.ts'
import type { DecideDue } from './posting/change-order.ts'
import { subscriptionsOf } from './posting/subscriptions.ts'
import { askedAbout } from './people/asked-pages.ts'
import { tenantsOf } from './people/tenants.ts'
import type { People } from '#core/person.ts'
import { followingsOf } from './people/followings.ts'
import { looksOf } from './people/looks.ts'
import { tenantSettings } from './people/settings.ts'
import type { Asking } from '#core/asking/asking.ts'
import { Day } from '#core/news/article.ts'
import { wordsKnown } from './asking/known.ts'
import { textsSaying } from './asking/saying.ts'
import { countOf, sizeOf, textsFor, textsOf } from './asking/texts.ts'

/** What reaches out of the house. */
export interface Outside {
  readonly addSource: Newsroom['feeds']['add']
  /** Fetches a page for one tenant, stores its article, and answers its id. Throws a Refusal in words. */
  readonly readPage: (tenant: TenantId, url: string) => Promise<ArticleId>
  /** Asks a language model; absent where none is set up. */
  readonly retell?: Retell
  /** Decides what is due of a subscription before it is changed; absent where nothing is posted from. */
  readonly decideDue?: DecideDue
  /** See `Newsroom`. */
  readonly desk?: string
  /** How each platform would show a reply; absent where none is known. */
  readonly dresses?: () => Promise<readonly Dress[]>
}

const offline = (): Promise<never> => Promise.reject(new Refusal('Nothing is fetched from here.'))
const OFFLINE: Outside = { addSource: offline, readPage: offline }

/** The store as commands and digests ask it; everything answers for one tenant. `outside` is what needs the network. */
export function newsroomOf(
  store: Store,
  memory: Memory,
  kinds: ReadonlyMap<string, DigestKind>,
  newId: () => string,
  now: () => Date = () => new Date(),
  outside: Outside = OFFLINE,
): Newsroom {
  const { db } = store
  const feeds = feedsOf(store)
  return {
    articles: {
      get: (tenant, id) => getArticle(store, tenant, id),
      async byUrl(tenant, url) {
        const article = await articleByUrl(store, tenant, url)
        if (article) await askedAbout(store, tenant, article.id, now())
        return article
      },
      async fetch(tenant, url) {
        const id = await outside.readPage(tenant, url)
        await askedAbout(store, tenant, id, now())
        const article = await getArticle(store, tenant, id)
        if (!article) throw new Error(`page ${id} was stored and is not there`)
        return article
      },
      analysis: (tenant, id) => analysisById(store, tenant, id),
      search: (tenant, query) => search(store, tenant, query),
      nearest: (tenant, words) => nearestWords(store, tenant, words),
      within: (tenant, window, topics, skip) => articlesWithin(store, tenant, window, topics, skip),
      judged: (tenant, ids) => judgedOf(store, tenant, ids),
      perDay: (tenant, query) => perDay(store, tenant, query),
      newestDay: (tenant, topics) => newestDay(store, tenant, topics),
      publishers: (tenant, typed) => publishersSeenBy(db, tenant, typed),
    },
    quotes: {
      find: (tenant, query) => findQuotes(store, tenant, query),
      speakers: (tenant, typed, limit) => speakersNamed(db, tenant, typed, limit),
    },
    stories: {
      get: (tenant, id) => getStory(store, tenant, id),
      of: async (tenant, article) => (await storiesOf(store, tenant, [article]))[0],
      ofAll: (tenant, articles) => storiesOf(store, tenant, articles),
      titled: (tenant, typed, limit) => storiesTitled(store, tenant, typed, limit),
    },
    asking: askingOf(store),
    feeds: {
      list: tenant => feeds.list(tenant),
      add: outside.addSource,
      remove: (tenant, id) => feeds.unfollow(tenant, id),
      pause: (tenant, id, paused) => feeds.pause(tenant, id, paused),
      pages: (tenant, id, use) => feeds.setPages(tenant, id, use),
    },
    subscriptions: subscriptionsOf(store, now, outside.decideDue),
    people: peopleOf(store, memory, now),
    receipts: receiptsOf(store, newId, now, outside.desk),
    tokens: tokensOf(store, newId, now),
    delegates: delegatesOf(store, now),
    guests: guestsOf(store, now),
    ...(outside.desk === undefined ? {} : { desk: outside.desk }),
    ...(outside.retell ? { retell: outside.retell } : {}),
    dresses: outside.dresses ?? (() => Promise.resolve([])),
    tenants: tenantsOf(store),
    memory,
    kinds,
    newId,
  }
}

/** What is kept of people. It is deleted with the tenant of their direct messages, or when they ask. */
function peopleOf(store: Store, memory: Pick<Memory, 'forget'>, now: () => Date): People {
  const { db } = store
  return {
    ...tenantSettings(store, now),
    ...followingsOf(store, now),
    ...looksOf(store, now),
    async forget(person) {
      await db.transaction().execute(async trx => {
        for (const table of ['subscriptions', 'followings', 'looks', 'guests', 'people'] as const)
          await trx.deleteFrom(table).where('tenant', '=', person.tenant).where('person', '=', person.id).execute()
      })
      await memory.forget({ person })
    },
  }
}

/** What questions in plain words are answered from. */
function askingOf(store: Store): Asking {
  return {
    known: (tenant, words) => wordsKnown(store, tenant, words),
    counts: (tenant, terms, most) =>
      Promise.all(terms.map(async term => ({ term, articles: await countOf(store, tenant, term, most) }))),
    async size(tenant) {
      const { articles, first, last } = await sizeOf(store, tenant)
      return {
        articles,
        ...(first === null ? {} : { first: Day.parse(first) }),
        ...(last === null ? {} : { last: Day.parse(last) }),
      }
    },
    texts: (tenant, query) => textsFor(store, tenant, query),
    saying: (tenant, groups, most) => textsSaying(store, tenant, groups, most),
    textsOf: (tenant, articles) => textsOf(store, tenant, articles),
  }
}
