import { afterAll, beforeAll, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { readerAside } from '#ingest/worker/reader.ts'
import { poll, type Polling } from '#ingest/poll/poll.ts'
import { dialler } from '#ingest/fetch/dialler.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { search } from '#store/asking/search.ts'
import { withClock } from '#tests/support/clock.ts'
import { startPublisher, type Publisher } from '#tests/support/publisher.ts'

const ANNA = TenantId.parse('test:anna')
const DAY = 86_400_000

let publisher: Publisher
let store: Store
let polling: Polling
let now = new Date('2026-11-24T10:00:00Z')
beforeAll(async () => {
  publisher = await startPublisher()
  store = await openStore('file::memory:')
  const allowed = new Set([publisher.host])
  const clock = () => now
  const fetcher = { dispatcher: dialler(allowed), allowed, userAgent: 'Crier/test', now: clock }
  polling = {
    store,
    feeds: feedsOf(withClock(store, clock)),
    fetcher,
    reader: readerAside(),
    now: clock,
    chance: () => 0.5,
    toilsome: new Map(),
  }
})
afterAll(async () => {
  await polling.reader.close()
  publisher.close()
  await store.close()
})

const feed = (text: string, more = '') =>
  `<rss version="2.0"><channel><title>Vale</title><item><guid isPermaLink="false">1</guid><title>Bridge shut</title><description>${text}</description>${more}</item></channel></rss>`
async function pollLater(days: number): Promise<void> {
  now = new Date(now.getTime() + days * DAY)
  for (const due of await polling.feeds.claim(10)) await poll(due, polling)
}
async function follow(path: string): Promise<void> {
  await polling.feeds.follow(ANNA, publisher.home + path, path, now)
  await pollLater(0)
}
const stored = async () => (await search(store, ANNA, { limit: 5, offset: 0 })).items

it('an entry without a date keeps the day it was first seen, however often and changed it comes again', async () => {
  publisher.serve('/feed', feed('The bridge is shut.'))
  await follow('/feed')
  const [first] = await stored()
  expect(first).toMatchObject({ day: '2026-11-24', publishedAt: new Date('2026-11-24T10:00:00Z') })
  await pollLater(2)
  expect(await stored()).toEqual([first])
  publisher.serve('/feed', feed('The bridge at Vale is open again.'))
  await pollLater(2)
  expect(await stored()).toEqual([first])
  expect((await search(store, ANNA, { words: 'open again', limit: 5, offset: 0 })).items).toHaveLength(1)
})

it('an entry that gets a date later has that date from then on', async () => {
  publisher.serve('/feed', feed('The bridge at Vale is open again.', '<pubDate>20 Nov 2026</pubDate>'))
  await pollLater(2)
  expect((await stored())[0]).toMatchObject({ day: '2026-11-20' })
})

it("a teaser without a date has its page's", async () => {
  const words = 'The council of Vale closed the old bridge on Friday after engineers found cracks in two of its piers. '
  publisher.serve(
    '/mill',
    `<html><head><meta property="article:published_time" content="2026-11-19"></head><body><article><h1>Mill</h1><p>${words.repeat(5)}</p></article></body></html>`,
  )
  publisher.serve(
    '/mills',
    '<rss version="2.0"><channel><title>Mills</title><item><title>Mill</title><link>/mill</link></item></channel></rss>',
  )
  await follow('/mills')
  const [mill] = (await search(store, ANNA, { words: 'mill', limit: 5, offset: 0 })).items
  expect(mill).toMatchObject({ headline: 'Mill', day: '2026-11-19' })
})
