import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeEach } from 'vitest'
import type { FeedCard } from '#core/asking/newsroom.ts'
import { TenantId } from '#core/ids.ts'
import { dialler } from '#ingest/fetch/dialler.ts'
import { addFeed } from '#ingest/poll/add-feed.ts'
import { poll, type Polling } from '#ingest/poll/poll.ts'
import { readerAside } from '#ingest/worker/reader.ts'
import { articlesOf } from '#store/asking/articles.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { withClock } from '#tests/support/clock.ts'
import { startPublisher, type Publisher } from '#tests/support/publisher.ts'

export const ANNA = TenantId.parse('test:anna')
export const BERT = TenantId.parse('test:bert')
export const HOUR = 3_600_000

export const BRIDGE = {
  guid: 'bridge',
  title: 'Bridge shut',
  text: 'The bridge at Vale is shut until Friday, the council said.',
}
export const FERRY = {
  guid: 'ferry',
  title: 'Ferry late',
  text: 'The ferry to Odd Isle was two hours late on Monday.',
}

/** A publisher's server, and a store whose feeds are polled from it. */
export interface PollingDesk {
  readonly publisher: Publisher
  readonly store: Store
  readonly polling: Polling
  now: Date
  add(path?: string, tenant?: TenantId): Promise<FeedCard>
  /** Polls what is due; returns how many. */
  pollAll(): Promise<number>
  /** Polls what is due two hours later. */
  pollAgain(by?: Polling): Promise<void>
  /** Headlines, in alphabetical order. */
  seenBy(tenant: TenantId): Promise<readonly string[]>
  newsFor(tenant: TenantId, from: Date): Promise<readonly string[]>
  only(): Promise<FeedCard | undefined>
}

/** A new desk for every test of a file; they share the reader. */
export function pollingDesk(): () => PollingDesk {
  const reader = readerAside()
  let desk: PollingDesk | undefined
  beforeEach(async () => {
    desk = deskOn(await startPublisher(), await openStore('file::memory:'), reader)
  })
  afterEach(async () => {
    desk?.publisher.close()
    await desk?.store.close()
  })
  afterAll(() => reader.close())
  return () => {
    if (!desk) throw new Error('a desk is there only within a test')
    return desk
  }
}

function deskOn(publisher: Publisher, store: Store, reader: Polling['reader']): PollingDesk {
  const allowed = new Set([publisher.host])
  const clock = () => desk.now
  const polling: Polling = {
    store,
    feeds: feedsOf(withClock(store, clock)),
    fetcher: { dispatcher: dialler(allowed), allowed, userAgent: 'Crier/test', now: clock },
    reader,
    now: clock,
    chance: () => 0.5,
    toilsome: new Map(),
  }
  const { search, within } = articlesOf(store)
  const desk: PollingDesk = {
    publisher,
    store,
    polling,
    now: new Date('2026-11-24T10:00:00Z'),
    add: (path = '/feed', tenant = ANNA) => addFeed(tenant, publisher.home + path, {}, polling),
    async pollAll() {
      const due = await polling.feeds.claim(100)
      for (const feed of due) await poll(feed, polling)
      return due.length
    },
    async pollAgain(by = polling) {
      desk.now = new Date(desk.now.getTime() + 2 * HOUR)
      for (const feed of await polling.feeds.claim(100)) await poll(feed, by)
    },
    seenBy: async tenant =>
      (await search(tenant, { limit: 50, offset: 0 })).items.map(({ headline }) => headline).sort(),
    newsFor: async (tenant, from) =>
      (await within(tenant, { from, until: desk.now, by: 'arrival' }, [])).map(({ headline }) => headline).sort(),
    only: async () => (await polling.feeds.list(ANNA))[0],
  }
  return desk
}

/** Answers with a text, or "not modified" if the client has it. */
export const conditional = (text: string) => (request: IncomingMessage, response: ServerResponse) => {
  if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
  else response.writeHead(200, { etag: '"1"' }).end(text)
}
