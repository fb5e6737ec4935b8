import type { DigestKind } from '#core/asking/digest.ts'
import type { Dress } from '#core/asking/dress.ts'
import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Memory, Newsroom } from '#core/asking/newsroom.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Retell } from '#core/news/retelling.ts'
import { articlesOf } from './asking/articles.ts'
import { askingOf } from './asking/asking.ts'
import { guestsOf } from './people/guests.ts'
import { delegatesOf } from './people/delegates.ts'
import { feedsOf } from './feeds/feeds.ts'
import { judgedOf } from './posting/judged.ts'
import type { Store } from './database/open.ts'
import { tokensOf } from './people/tokens.ts'
import { receiptsOf } from './people/receipts.ts'
import { quotesOf } from './asking/quotes.ts'
import { storiesOf } from './asking/stories.ts'
import type { DecideDue } from './posting/change-order.ts'
import { subscriptionsOf } from './posting/subscriptions.ts'
import { askedAbout } from './people/asked-pages.ts'
import { tenantsOf } from './people/tenants.ts'
import type { People } from '#core/person.ts'
import { followingsOf } from './people/followings.ts'
import { looksOf } from './people/looks.ts'
import { tenantSettings } from './people/settings.ts'

/** What the newsroom needs from outside the store. */
export interface Outside {
  readonly addSource: Newsroom['feeds']['add']
  /** Fetches a page for one tenant, stores its article, and returns its id. Throws a Refusal in words. */
  readonly readPage: (tenant: TenantId, url: string) => Promise<ArticleId>
  /** Asks a language model; absent if none is configured. */
  readonly retell?: Retell
  /** Decides a subscription's due slots before it is changed; absent if nothing is posted from here. */
  readonly decideDue?: DecideDue
  /** See `Newsroom`. */
  readonly desk?: string
  /** How each platform would show a reply; absent if none is known. */
  readonly dresses?: () => Promise<readonly Dress[]>
}

const offline = (): Promise<never> => Promise.reject(new Refusal('Nothing is fetched from here.'))
const OFFLINE: Outside = { addSource: offline, readPage: offline }

/** The store as commands and digests see it; everything answers for one tenant. `outside` is what needs the network. */
export function newsroomOf(
  store: Store,
  memory: Memory,
  kinds: ReadonlyMap<string, DigestKind>,
  newId: () => string,
  now: () => Date = () => new Date(),
  outside: Outside = OFFLINE,
): Newsroom {
  const articles = articlesOf(store)
  const feeds = feedsOf(store)
  return {
    articles: {
      ...articles,
      async byUrl(tenant, url) {
        const article = await articles.byUrl(tenant, url)
        if (article) await askedAbout(store, tenant, article.id, now())
        return article
      },
      async fetch(tenant, url) {
        const id = await outside.readPage(tenant, url)
        await askedAbout(store, tenant, id, now())
        const article = await articles.get(tenant, id)
        if (!article) throw new Error(`page ${id} was stored and is not there`)
        return article
      },
      judged: (tenant, ids) => judgedOf(store, tenant, ids),
    },
    quotes: quotesOf(store),
    stories: storiesOf(store),
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

/** Data about people. Deleted with the tenant of their direct messages, or on request. */
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
