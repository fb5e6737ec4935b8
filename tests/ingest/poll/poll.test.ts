import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ArticleDraft } from '#core/news/article.ts'
import { HOUSE, TenantId } from '#core/ids.ts'
import type { FeedCard } from '#core/asking/newsroom.ts'
import { addFeed } from '#ingest/poll/add-feed.ts'
import { readerAside } from '#ingest/worker/reader.ts'
import { poll, type Polling } from '#ingest/poll/poll.ts'
import { dialler } from '#ingest/fetch/dialler.ts'
import { articlesOf } from '#store/asking/articles.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { search } from '#store/asking/search.ts'
import { rss, startPublisher, type Publisher } from '#tests/support/publisher.ts'

const ANNA = TenantId.parse('test:anna')
const BERT = TenantId.parse('test:bert')
const HOUR = 3_600_000

const reader = readerAside()
afterAll(() => reader.close())

let publisher: Publisher
let store: Store
let polling: Polling
let now: Date
beforeEach(async () => {
  now = new Date('2026-11-24T10:00:00Z')
  publisher = await startPublisher()
  store = await openStore('file::memory:')
  const allowed = new Set([publisher.host])
  const clock = () => now
  polling = {
    store,
    feeds: feedsOf(store),
    fetcher: { dispatcher: dialler(allowed), allowed, userAgent: 'Crier/test', now: clock },
    reader,
    now: clock,
    chance: () => 0.5,
    toilsome: new Map(),
  }
})
afterEach(async () => {
  publisher.close()
  await store.close()
})

const bridge = {
  guid: 'bridge',
  title: 'Bridge shut',
  text: 'The bridge at Vale is shut until Friday, the council said.',
}
const ferry = { guid: 'ferry', title: 'Ferry late', text: 'The ferry to Odd Isle was two hours late on Monday.' }

const add = (path = '/feed', tenant = ANNA) => addFeed(tenant, publisher.home + path, {}, polling)
async function pollAll(): Promise<number> {
  const due = await polling.feeds.claim(now, 100)
  for (const feed of due) await poll(feed, polling)
  return due.length
}
/** Polls what is due two hours later. */
async function pollAgain(by = polling): Promise<void> {
  now = new Date(now.getTime() + 2 * HOUR)
  for (const feed of await polling.feeds.claim(now, 100)) await poll(feed, by)
}
const conditional = (text: string) => (request: IncomingMessage, response: ServerResponse) => {
  if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
  else response.writeHead(200, { etag: '"1"' }).end(text)
}
const seenBy = async (tenant: TenantId) =>
  (await search(store, tenant, { limit: 50, offset: 0 })).items.map(({ headline }) => headline).sort()
const newsFor = async (tenant: TenantId, from: Date) =>
  (await articlesOf(store).within(tenant, { from, until: now, by: 'arrival' }, []))
    .map(({ headline }) => headline)
    .sort()
const only = async (tenant = ANNA): Promise<FeedCard | undefined> => (await polling.feeds.list(tenant))[0]

describe('a feed that is followed', () => {
  it('brings its articles at once, as nothing new, and then what is new', async () => {
    publisher.serve('/feed', rss('Vale Post', [bridge]))
    expect(await add()).toMatchObject({ title: 'Vale Post', articles: 1, paused: false })
    expect(await seenBy(ANNA)).toEqual(['Bridge shut'])
    expect(await newsFor(ANNA, new Date(0))).toEqual([])

    publisher.serve('/feed', rss('Vale Post', [ferry, bridge]))
    now = new Date(now.getTime() + HOUR)
    expect(await pollAll()).toBe(1)
    expect(await newsFor(ANNA, new Date(0))).toEqual(['Ferry late'])
  })

  it('is seen by those who follow it, and by nobody else', async () => {
    publisher.serve('/feed', rss('Vale Post', [bridge]))
    await add()
    expect(await seenBy(BERT)).toEqual([])
    await add('/feed', BERT)
    expect(await seenBy(BERT)).toEqual(['Bridge shut'])
    expect(publisher.asked.filter(({ url }) => url === '/feed')).toHaveLength(3)
    const source = await only()
    await polling.feeds.unfollow(ANNA, source?.id ?? '')
    expect(await seenBy(ANNA)).toEqual([])
    expect(await seenBy(BERT)).toEqual(['Bridge shut'])
  })

  it('of the house is seen by everyone', async () => {
    publisher.serve('/feed', rss('Vale Post', [bridge]))
    await add('/feed', HOUSE)
    expect(await seenBy(ANNA)).toEqual(['Bridge shut'])
  })

  it('floods nobody when it names all its entries anew, or shows old ones', async () => {
    publisher.serve('/feed', rss('Vale Post', [bridge, ferry]))
    await add()
    const renamed = [bridge, ferry].map(entry => ({ ...entry, link: `/${entry.guid}`, guid: `new-${entry.guid}` }))
    const old = { guid: 'old', title: 'Old', text: 'The mill closed.', date: 'Mon, 02 Mar 2020 09:00:00 GMT' }
    publisher.serve('/feed', rss('Vale Post', [...renamed, old]))
    now = new Date(now.getTime() + HOUR)
    await pollAll()
    expect(await newsFor(ANNA, new Date(0))).toEqual([])
    expect(await seenBy(ANNA)).toEqual(['Bridge shut', 'Ferry late', 'Old'])
  })

  it('is asked only for what changed, and not before it wants to be', async () => {
    publisher.serve('/feed', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else
        response
          .writeHead(200, { etag: '"1"', 'cache-control': 'max-age=7200' })
          .end(rss('P', [bridge], '<ttl>60</ttl>'))
    })
    await add()
    now = new Date(now.getTime() + HOUR + 1)
    expect(await pollAll()).toBe(0)
    now = new Date(now.getTime() + HOUR)
    expect(await pollAll()).toBe(1)
    expect(publisher.asked.at(-1)?.headers['if-none-match']).toBe('"1"')
    expect((await only())?.problem).toBeUndefined()
  })

  it('keeps no validator of an answer of which something is left for the next poll, and tells nobody twice', async () => {
    const toil = ['mill', 'lock', 'weir', 'quay'].map(guid => ({
      guid,
      title: `Toil ${guid}`,
      text: `Toil at the ${guid}.`,
    }))
    publisher.serve('/feed', conditional(rss('P', [...toil, bridge])))
    const hasty = {
      ...polling,
      reader: {
        ...reader,
        article: async (draft: ArticleDraft) => (draft.body.startsWith('Toil') ? undefined : reader.article(draft)),
      },
    }
    await addFeed(ANNA, `${publisher.home}/feed`, {}, hasty)
    expect(await seenBy(ANNA)).toEqual([])
    for (let polls = 1; await seenBy(ANNA).then(seen => seen.length === 0); polls++) {
      expect(polls).toBeLessThan(4)
      expect(publisher.asked.at(-1)?.headers['if-none-match']).toBeUndefined()
      await pollAgain(hasty)
    }
    expect(await newsFor(ANNA, new Date(0))).toEqual([])
    publisher.asked.length = 0
    for (let polls = 0; polls < 6; polls++) await pollAgain(hasty)
    expect(publisher.asked.at(-1)?.headers['if-none-match']).toBe('"1"')
  })

  it('keeps no validator of an answer that was cut off, or of one whose pages were not all fetched', async () => {
    const whole = rss('P', [bridge, ferry])
    publisher.serve('/feed', conditional(whole.slice(0, whole.indexOf('Ferry late'))))
    await add()
    publisher.serve('/feed', conditional(whole))
    publisher.serve('/ferry', (_, response) => response.writeHead(503).end())
    await pollAgain()
    expect(await seenBy(ANNA)).toEqual(['Bridge shut', 'Ferry late'])
    const long = 'Engineers found cracks in two of the piers of the ferry at Odd Isle, the council said. '.repeat(8)
    publisher.serve(
      '/ferry',
      `<html><body><article><h1>Ferry late</h1><p>${long}</p><p>${long}</p></article></body></html>`,
    )
    await pollAgain()
    expect((await search(store, ANNA, { words: 'engineers', limit: 5, offset: 0 })).items).toHaveLength(1)
    await pollAgain()
    expect(publisher.asked.at(-1)?.headers['if-none-match']).toBe('"1"')
  })

  it('tries a page that cannot be had at present three times, and one that is not there once', async () => {
    publisher.serve('/bridge', (_, response) => response.writeHead(503).end())
    publisher.serve('/feed', rss('P', [bridge, ferry]))
    await add()
    for (let polls = 0; polls < 5; polls++) await pollAgain()
    const asked = (path: string) => publisher.asked.filter(({ url }) => url === path).length
    expect([asked('/bridge'), asked('/ferry')]).toEqual([3, 1])
  })

  it('that fails by a fault of our own is left alone as for one of its own, and the fault is told', async () => {
    publisher.serve('/feed', rss('P', [bridge]))
    await add()
    now = new Date(now.getTime() + HOUR)
    const broken = { ...polling, reader: { ...reader, feed: () => Promise.reject(new TypeError('x is not iterable')) } }
    const [feed] = await polling.feeds.claim(now, 1)
    await expect(feed && poll(feed, broken)).rejects.toThrow('x is not iterable')
    expect((await only())?.problem).toMatch(/by its own fault/)
    expect((await only())?.nextPoll.getTime()).toBe(now.getTime() + HOUR / 4)
  })

  it('that fails says why and since when, is left alone longer and longer, and recovers', async () => {
    publisher.serve('/feed', rss('P', [bridge]))
    await add()
    publisher.serve('/feed', (_, response) => response.writeHead(503).end())
    const waits: number[] = []
    for (let i = 0; i < 9; i++) {
      now = new Date((await only())?.nextPoll ?? now)
      await pollAll()
      waits.push(((await only())?.nextPoll.getTime() ?? 0) - now.getTime())
    }
    expect(waits.map(wait => wait / 60_000)).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440])
    expect(await only()).toMatchObject({ problem: 'The server has a fault of its own (HTTP 503).' })
    expect((await only())?.problemSince?.toISOString()).toBe('2026-11-24T10:15:00.000Z')

    publisher.serve('/feed', rss('P', [bridge]))
    now = new Date((await only())?.nextPoll ?? now)
    await pollAll()
    expect((await only())?.problem).toBeUndefined()
  })

  it('that is gone for good is not asked again', async () => {
    publisher.serve('/feed', rss('P', [bridge]))
    await add()
    publisher.serve('/feed', (_, response) => response.writeHead(410).end())
    now = new Date(now.getTime() + HOUR)
    expect(await pollAll()).toBe(1)
    now = new Date(now.getTime() + 100 * 24 * HOUR)
    expect(await pollAll()).toBe(0)
    expect(await only()).toMatchObject({ gone: true, problem: expect.stringContaining('gone for good') })

    publisher.serve('/feed', rss('P', [bridge, ferry]))
    await add()
    expect(await pollAll()).toBe(1)
    expect(await only()).toMatchObject({ gone: false, articles: 2 })
    expect((await only())?.problem).toBeUndefined()
  })

  it('that moved for good is believed after three sightings over a day', async () => {
    publisher.serve('/feed', rss('P', [bridge]))
    await add()
    publisher.serve('/new', rss('P', [bridge]))
    publisher.serve('/feed', (_, response) => response.writeHead(301, { location: '/new' }).end())
    for (const hours of [1, 6, 12]) {
      now = new Date(now.getTime() + hours * HOUR)
      await pollAll()
      expect((await only())?.address).toBe(`${publisher.home}/feed`)
    }
    now = new Date(now.getTime() + 12 * HOUR)
    await pollAll()
    expect((await only())?.address).toBe(`${publisher.home}/new`)
  })

  it('that is paused is not asked, and its articles stay', async () => {
    publisher.serve('/feed', rss('P', [bridge]))
    const { id } = await add()
    await polling.feeds.pause(ANNA, id, true)
    now = new Date(now.getTime() + HOUR)
    expect(await pollAll()).toBe(0)
    expect(await seenBy(ANNA)).toEqual(['Bridge shut'])
  })

  it('is taken by one replica only', async () => {
    publisher.serve('/feed', rss('P', [bridge]))
    await add()
    now = new Date(now.getTime() + HOUR)
    const [one, two] = await Promise.all([polling.feeds.claim(now, 10), polling.feeds.claim(now, 10)])
    expect(one.length + two.length).toBe(1)
  })
})

describe('a feed of teasers', () => {
  it('has its articles fetched, once each, and keeps them', async () => {
    const long =
      'The council of Vale closed the old bridge on Friday after engineers found cracks in two of its piers. '.repeat(6)
    publisher.serve(
      '/bridge',
      `<html><body><article><h1>Bridge shut</h1><p>${long}</p><p>${long}</p></article></body></html>`,
    )
    publisher.serve('/feed', rss('Vale Post', [bridge]))
    await add()
    now = new Date(now.getTime() + HOUR)
    await pollAll()
    const [hit] = (await search(store, ANNA, { words: 'engineers piers', limit: 5, offset: 0 })).items
    expect(hit?.headline).toBe('Bridge shut')
    expect(publisher.asked.filter(({ url }) => url === '/bridge')).toHaveLength(1)
  })

  it('keeps a teaser where its page gives no article', async () => {
    publisher.serve('/feed', rss('Vale Post', [bridge]))
    await add()
    expect((await search(store, ANNA, { words: 'council shut Friday', limit: 5, offset: 0 })).items).toHaveLength(1)
  })
})

describe('the pages of a feed', () => {
  const long = 'Engineers found cracks in two of the piers of the old bridge at Vale, the council said. '.repeat(8)
  const page = `<html><body><article><h1>Bridge shut</h1><p>${`${long} Wardens`.repeat(2)}</p></article></body></html>`
  const wordsOf = async () => (await search(store, ANNA, { words: 'wardens', limit: 5, offset: 0 })).items.length
  const askedFor = (path: string) => publisher.asked.filter(({ url }) => url === path).length
  const again = async () => {
    now = new Date(now.getTime() + HOUR)
    await pollAll()
  }

  it('are fetched always where a follower wants so, though the feed carries whole articles', async () => {
    publisher.serve('/bridge', page)
    publisher.serve('/feed', rss('Vale Post', [{ ...bridge, text: long }]))
    const { id } = await addFeed(ANNA, `${publisher.home}/feed`, { pages: 'always' }, polling)
    expect([await wordsOf(), askedFor('/bridge')]).toEqual([1, 1])
    await again()
    expect([await wordsOf(), askedFor('/bridge')]).toEqual([1, 1])
    expect(await only()).toMatchObject({ pages: 'always', articles: 1 })
    expect(await polling.feeds.setPages(BERT, id, 'never')).toBe(false)
  })

  it('stay what is told when the entry grows old, or pages are not wanted any more', async () => {
    publisher.serve('/bridge', page)
    const entry = { ...bridge, text: long }
    publisher.serve('/feed', rss('Vale Post', [entry]))
    const { id } = await addFeed(ANNA, `${publisher.home}/feed`, { pages: 'always' }, polling)
    now = new Date(now.getTime() + 8 * 24 * HOUR)
    await pollAll()
    expect(await wordsOf()).toBe(1)
    await polling.feeds.setPages(ANNA, id, 'never')
    await again()
    expect(await wordsOf()).toBe(1)
  })

  it('that gave nothing leave the teaser to the feed, which may correct it', async () => {
    publisher.serve('/feed', rss('Vale Post', [bridge]))
    await add()
    publisher.serve('/feed', rss('Vale Post', [{ ...bridge, text: 'The bridge at Vale is open, wardens said.' }]))
    await again()
    expect(await wordsOf()).toBe(1)
  })

  it('are fetched for two minutes, and the other entries are told as the feed has them', async () => {
    publisher.serve('/ferry', (_, response) => {
      now = new Date(now.getTime() + 3 * 60_000)
      response.writeHead(404).end()
    })
    publisher.serve('/bridge', page)
    publisher.serve('/feed', rss('Vale Post', [ferry, bridge]))
    expect(await add()).toMatchObject({ articles: 2 })
    expect(askedFor('/bridge')).toBe(0)
  })

  it('are never fetched where all followers want so, and what was fetched before stays', async () => {
    publisher.serve('/bridge', page)
    publisher.serve('/feed', rss('Vale Post', [bridge]))
    const { id } = await add()
    expect(await wordsOf()).toBe(1)
    await add('/feed', BERT)
    await polling.feeds.setPages(ANNA, id, 'never')
    publisher.serve('/ferry', page)
    publisher.serve('/feed', rss('Vale Post', [bridge, ferry]))
    await again()
    expect(askedFor('/ferry')).toBe(1)
    await polling.feeds.setPages(BERT, id, 'never')
    publisher.serve('/mill', page)
    publisher.serve('/feed', rss('Vale Post', [bridge, { ...ferry, guid: 'mill', title: 'Mill shut' }]))
    await again()
    expect(askedFor('/mill')).toBe(0)
    expect(await wordsOf()).toBe(2)
    expect(await only()).toMatchObject({ pages: 'never', articles: 3 })
  })
})

describe('an address to follow', () => {
  it('may be that of a site, whose page names its feed', async () => {
    publisher.serve('/', '<html><head><link rel="alternate" type="application/rss+xml" href="/news.xml"></head></html>')
    publisher.serve('/news.xml', rss('Vale Post', [bridge]))
    expect(await add('/')).toMatchObject({ address: `${publisher.home}/news.xml`, title: 'Vale Post' })
  })

  it('may be that of a site that keeps its feed at a usual place', async () => {
    publisher.serve('/', '<html><body>Welcome</body></html>')
    publisher.serve('/feed.xml', rss('Vale Post', [bridge]))
    expect(await add('/')).toMatchObject({ address: `${publisher.home}/feed.xml` })
  })

  it('is refused in words when there is no feed, twice, or inside a network', async () => {
    publisher.serve('/page', '<html><body>Welcome</body></html>')
    await expect(add('/page')).rejects.toThrow(/no feed at this address/)
    await expect(add('/none')).rejects.toThrow(/nothing there \(HTTP 404\)/)
    publisher.serve('/feed', rss('Vale Post', [bridge]))
    await add()
    await expect(add()).rejects.toThrow(/“Vale Post” is followed here already/)
    await expect(addFeed(ANNA, 'http://169.254.169.254/', {}, polling)).rejects.toThrow(
      /not an address of the public internet/,
    )
  })
})
