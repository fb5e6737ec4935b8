import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach } from 'vitest'
import { HOUSE, TenantId, type ArticleId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { openMemory } from '#store/memory/memory.ts'
import { newsroomOf } from '#store/newsroom.ts'
import type { Store } from '#store/database/open.ts'
import type { Origin } from '#store/database/origin.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { readArticle } from '#tests/support/read-articles.ts'

export const ANNA = TenantId.parse('slack:T-ANNA')
export const BERT = TenantId.parse('discord:G-BERT')
export const NOON = new Date('2026-03-02T12:00:00Z')
export const PAGE = { limit: 10, offset: 0 }

export const STRIKE = readArticle(
  {
    title: 'Dockers of Port Vale stop work',
    publisher: 'Harbour Post',
    url: 'https://www.harbour.example/strike/?utm_source=feed#top',
    body:
      'The dockers of Port Vale stopped work on Monday. Asked about the pensions, Anna Lindqvist said: "We want what was promised."\n' +
      'The Transport Ministry called for talks. "Nobody wins a long strike," said José Ortega.',
  },
  [
    { words: 'We want what was promised.', by: 'Anna Lindqvist', role: 'union leader', weight: 0.9 },
    { words: 'Nobody wins a long strike,', by: 'José Ortega', weight: 0.4 },
  ],
)

type Articles = Parameters<typeof saveArticles>[2]
interface How {
  readonly origin?: Origin
  readonly at?: Date
  readonly baseline?: boolean
}

/** A store on a new database; `again` opens another one on the same. */
export interface Opened {
  readonly store: Store
  again(): Promise<Store>
}

/** What every part of the contract works with. */
export interface Desk extends Opened {
  readonly newsroom: Newsroom
  save(articles: Articles, how?: How): Promise<readonly ArticleId[]>
  saveOne(article: Articles[number], how?: How): Promise<ArticleId>
  /** The ids that a search for words finds. */
  found(words: string, tenant?: TenantId): Promise<readonly ArticleId[]>
}

/** A new desk for every test. */
export function deskFor(open: () => Promise<Opened>): () => Desk {
  let desk: Desk | undefined
  beforeEach(async () => {
    desk = deskOf(await open())
  })
  afterEach(() => desk?.store.close())
  return () => {
    if (!desk) throw new Error('a desk is there only within a test')
    return desk
  }
}

function deskOf(opened: Opened): Desk {
  const { store } = opened
  const newsroom = newsroomOf(store, openMemory(store), new Map(), randomUUID)
  const save = (articles: Articles, { origin = HOUSE, at = NOON, baseline = false }: How = {}) =>
    saveArticles(store, { origin, at, baseline }, articles)
  return {
    store,
    again: () => opened.again(),
    newsroom,
    save,
    async saveOne(article, how) {
      const [id] = await save([article], how)
      if (id === undefined) throw new Error('expected one id')
      return id
    },
    async found(words, tenant = HOUSE) {
      const { items } = await newsroom.articles.search(tenant, { words, ...PAGE })
      return items.map(({ id }) => id)
    },
  }
}
