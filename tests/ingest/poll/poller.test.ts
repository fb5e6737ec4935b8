import type { ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { readerAside } from '#ingest/worker/reader.ts'
import { poller } from '#ingest/poll/poller.ts'
import { dialler } from '#ingest/fetch/dialler.ts'
import { feedsOf, type Feed } from '#store/feeds/feeds.ts'
import { openStore } from '#store/database/open.ts'
import { rss, startPublisher } from '#tests/support/publisher.ts'

const ANNA = TenantId.parse('test:anna')
/** More than can be polled concurrently. */
const HANGING = 80

it('hanging feeds do not block the others', async () => {
  const publishers = await Promise.all(Array.from({ length: HANGING + 1 }, startPublisher))
  const allowed = new Set(publishers.map(({ host }) => host))
  const store = await openStore('file::memory:')
  const feeds = feedsOf(store)
  const reader = readerAside()
  const now = () => new Date('2026-11-24T10:00:00Z')
  for (const [index, publisher] of publishers.entries()) {
    if (index < HANGING) publisher.serve('/feed', () => undefined)
    else publisher.serve('/feed', rss('Vale Post', [{ guid: 'bridge', title: 'Bridge shut', text: 'Until Friday.' }]))
    await feeds.follow(ANNA, `${publisher.home}/feed`, undefined, new Date(now().getTime() - HANGING + index))
  }
  const faults: unknown[] = []
  const fetcher = { dispatcher: dialler(allowed), allowed, userAgent: 'Crier/test', now }
  const polling = poller({ store, feeds, fetcher, reader, now, chance: () => 0.5, toilsome: new Map() }, error =>
    faults.push(error),
  )
  await expect.poll(async () => (await feeds.list(ANNA)).at(-1)).toMatchObject({ articles: 1 })
  for (const publisher of publishers) publisher.close()
  await polling.stop()
  expect((await feeds.list(ANNA)).filter(({ problem }) => problem !== undefined)).toHaveLength(HANGING)
  expect(faults).toEqual([])
  await reader.close()
  await store.close()
})

it('a stop lets the current polls finish', async () => {
  const publisher = await startPublisher()
  const allowed = new Set([publisher.host])
  const store = await openStore('file::memory:')
  const feeds = feedsOf(store)
  const reader = readerAside()
  const now = () => new Date('2026-11-24T10:00:00Z')
  await feeds.follow(ANNA, `${publisher.home}/feed`, undefined, now())
  const asked = new Promise<ServerResponse>(resolve => {
    publisher.serve('/feed', (_, response) => resolve(response))
  })
  const fetcher = { dispatcher: dialler(allowed), allowed, userAgent: 'Crier/test', now }
  const polling = poller(
    { store, feeds, fetcher, reader, now, chance: () => 0.5, toilsome: new Map() },
    () => undefined,
  )
  const response = await asked
  const stopped = polling.stop()
  response.end(rss('Vale Post', [{ guid: 'bridge', title: 'Bridge shut', text: 'Until Friday.' }]))
  await stopped
  expect(await feeds.list(ANNA)).toMatchObject([{ articles: 1 }])
  publisher.close()
  await reader.close()
  await store.close()
})

it('a feed polled by one replica is left to it by another whose clock is far ahead', async () => {
  const publisher = await startPublisher()
  const allowed = new Set([publisher.host])
  const store = await openStore('file::memory:')
  const feeds = feedsOf(store)
  const reader = readerAside()
  const now = () => new Date()
  await feeds.follow(ANNA, `${publisher.home}/feed`, undefined, now())
  const asked = new Promise<ServerResponse>(resolve => {
    publisher.serve('/feed', (_, response) => resolve(response))
  })
  const replica = (clock: () => Date, claim = (limit: number) => feeds.claim(limit)) => {
    const fetcher = { dispatcher: dialler(allowed), allowed, userAgent: 'Crier/test', now: clock }
    const all = {
      store,
      feeds: { ...feeds, claim },
      fetcher,
      reader,
      now: clock,
      chance: () => 0.5,
      toilsome: new Map(),
    }
    return poller(all, () => undefined)
  }
  const one = replica(now)
  const response = await asked
  const taken = await new Promise<readonly Feed[]>(resolve => {
    const ahead = replica(
      () => new Date(Date.now() + 60 * 60_000),
      async limit => {
        const some = await feeds.claim(limit)
        resolve(ahead.stop().then(() => some))
        return some
      },
    )
  })
  expect(taken).toEqual([])
  response.end(rss('Vale Post', [{ guid: 'bridge', title: 'Bridge shut', text: 'Until Friday.' }]))
  await one.stop()
  expect(publisher.asked.filter(({ url }) => url === '/feed')).toHaveLength(1)
  publisher.close()
  await reader.close()
  await store.close()
})
