import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '#core/news/article.ts'
import { HOUSE } from '#core/ids.ts'
import { addFeed } from '#ingest/poll/add-feed.ts'
import { poll } from '#ingest/poll/poll.ts'
import { search } from '#store/asking/search.ts'
import { rss } from '#tests/support/publisher.ts'
import { ANNA, BERT, BRIDGE, conditional, FERRY, HOUR, pollingDesk } from './desk.ts'

const desk = pollingDesk()

describe('a followed feed', () => {
  it('brings its articles at once, as old, and then what is new', async () => {
    desk().publisher.serve('/feed', rss('Vale Post', [BRIDGE]))
    expect(await desk().add()).toMatchObject({ title: 'Vale Post', articles: 1, paused: false })
    expect(await desk().seenBy(ANNA)).toEqual(['Bridge shut'])
    expect(await desk().newsFor(ANNA, new Date(0))).toEqual([])

    desk().publisher.serve('/feed', rss('Vale Post', [FERRY, BRIDGE]))
    desk().now = new Date(desk().now.getTime() + HOUR)
    expect(await desk().pollAll()).toBe(1)
    expect(await desk().newsFor(ANNA, new Date(0))).toEqual(['Ferry late'])
  })

  it('is visible to its followers, and to nobody else', async () => {
    desk().publisher.serve('/feed', rss('Vale Post', [BRIDGE]))
    await desk().add()
    expect(await desk().seenBy(BERT)).toEqual([])
    await desk().add('/feed', BERT)
    expect(await desk().seenBy(BERT)).toEqual(['Bridge shut'])
    expect(desk().publisher.asked.filter(({ url }) => url === '/feed')).toHaveLength(3)
    const source = await desk().only()
    await desk().polling.feeds.unfollow(ANNA, source?.id ?? '')
    expect(await desk().seenBy(ANNA)).toEqual([])
    expect(await desk().seenBy(BERT)).toEqual(['Bridge shut'])
  })

  it('of the house is visible to everyone', async () => {
    desk().publisher.serve('/feed', rss('Vale Post', [BRIDGE]))
    await desk().add('/feed', HOUSE)
    expect(await desk().seenBy(ANNA)).toEqual(['Bridge shut'])
  })

  it('does not flood anybody when it renames all its entries, or shows old ones', async () => {
    desk().publisher.serve('/feed', rss('Vale Post', [BRIDGE, FERRY]))
    await desk().add()
    const renamed = [BRIDGE, FERRY].map(entry => ({ ...entry, link: `/${entry.guid}`, guid: `new-${entry.guid}` }))
    const old = { guid: 'old', title: 'Old', text: 'The mill closed.', date: 'Mon, 02 Mar 2020 09:00:00 GMT' }
    desk().publisher.serve('/feed', rss('Vale Post', [...renamed, old]))
    desk().now = new Date(desk().now.getTime() + HOUR)
    await desk().pollAll()
    expect(await desk().newsFor(ANNA, new Date(0))).toEqual([])
    expect(await desk().seenBy(ANNA)).toEqual(['Bridge shut', 'Ferry late', 'Old'])
  })

  it('is fetched conditionally, and not before it wants to be', async () => {
    desk().publisher.serve('/feed', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else
        response
          .writeHead(200, { etag: '"1"', 'cache-control': 'max-age=7200' })
          .end(rss('P', [BRIDGE], '<ttl>60</ttl>'))
    })
    await desk().add()
    desk().now = new Date(desk().now.getTime() + HOUR + 1)
    expect(await desk().pollAll()).toBe(0)
    desk().now = new Date(desk().now.getTime() + HOUR)
    expect(await desk().pollAll()).toBe(1)
    expect(desk().publisher.asked.at(-1)?.headers['if-none-match']).toBe('"1"')
    expect((await desk().only())?.problem).toBeUndefined()
  })

  it('stores no validator while something is left for the next poll, and reports nothing twice', async () => {
    const toil = ['mill', 'lock', 'weir', 'quay'].map(guid => ({
      guid,
      title: `Toil ${guid}`,
      text: `Toil at the ${guid}.`,
    }))
    desk().publisher.serve('/feed', conditional(rss('P', [...toil, BRIDGE])))
    const hasty = {
      ...desk().polling,
      reader: {
        ...desk().polling.reader,
        article: async (draft: ArticleDraft) =>
          draft.body.startsWith('Toil') ? undefined : desk().polling.reader.article(draft),
      },
    }
    await addFeed(ANNA, `${desk().publisher.home}/feed`, {}, hasty)
    expect(await desk().seenBy(ANNA)).toEqual([])
    for (
      let polls = 1;
      await desk()
        .seenBy(ANNA)
        .then(seen => seen.length === 0);
      polls++
    ) {
      expect(polls).toBeLessThan(4)
      expect(desk().publisher.asked.at(-1)?.headers['if-none-match']).toBeUndefined()
      await desk().pollAgain(hasty)
    }
    expect(await desk().newsFor(ANNA, new Date(0))).toEqual([])
    desk().publisher.asked.length = 0
    for (let polls = 0; polls < 6; polls++) await desk().pollAgain(hasty)
    expect(desk().publisher.asked.at(-1)?.headers['if-none-match']).toBe('"1"')
  })

  it('stores no validator of a truncated answer, or of one whose pages were not all fetched', async () => {
    const whole = rss('P', [BRIDGE, FERRY])
    desk().publisher.serve('/feed', conditional(whole.slice(0, whole.indexOf('Ferry late'))))
    await desk().add()
    desk().publisher.serve('/feed', conditional(whole))
    desk().publisher.serve('/ferry', (_, response) => response.writeHead(503).end())
    await desk().pollAgain()
    expect(await desk().seenBy(ANNA)).toEqual(['Bridge shut', 'Ferry late'])
    const long = 'Engineers found cracks in two of the piers of the ferry at Odd Isle, the council said. '.repeat(8)
    desk().publisher.serve(
      '/ferry',
      `<html><body><article><h1>Ferry late</h1><p>${long}</p><p>${long}</p></article></body></html>`,
    )
    await desk().pollAgain()
    expect((await search(desk().store, ANNA, { words: 'engineers', limit: 5, offset: 0 })).items).toHaveLength(1)
    await desk().pollAgain()
    expect(desk().publisher.asked.at(-1)?.headers['if-none-match']).toBe('"1"')
  })

  it('retries a temporarily unavailable page three times, and fetches a missing one once', async () => {
    desk().publisher.serve('/bridge', (_, response) => response.writeHead(503).end())
    desk().publisher.serve('/feed', rss('P', [BRIDGE, FERRY]))
    await desk().add()
    for (let polls = 0; polls < 5; polls++) await desk().pollAgain()
    const asked = (path: string) => desk().publisher.asked.filter(({ url }) => url === path).length
    expect([asked('/bridge'), asked('/ferry')]).toEqual([3, 1])
  })

  it('that fails by a bug of ours is postponed like any failing one, and the bug is reported', async () => {
    desk().publisher.serve('/feed', rss('P', [BRIDGE]))
    await desk().add()
    desk().now = new Date(desk().now.getTime() + HOUR)
    const broken = {
      ...desk().polling,
      reader: { ...desk().polling.reader, feed: () => Promise.reject(new TypeError('x is not iterable')) },
    }
    const [feed] = await desk().polling.feeds.claim(1)
    await expect(feed && poll(feed, broken)).rejects.toThrow('x is not iterable')
    expect((await desk().only())?.problem).toMatch(/Crier itself failed/)
    expect((await desk().only())?.nextPoll.getTime()).toBe(desk().now.getTime() + HOUR / 4)
  })

  it('that fails says why and since when, is polled less and less, and recovers', async () => {
    desk().publisher.serve('/feed', rss('P', [BRIDGE]))
    await desk().add()
    desk().publisher.serve('/feed', (_, response) => response.writeHead(503).end())
    const waits: number[] = []
    for (let i = 0; i < 9; i++) {
      desk().now = new Date((await desk().only())?.nextPoll ?? desk().now)
      await desk().pollAll()
      waits.push(((await desk().only())?.nextPoll.getTime() ?? 0) - desk().now.getTime())
    }
    expect(waits.map(wait => wait / 60_000)).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440])
    expect(await desk().only()).toMatchObject({ problem: 'The server had an error of its own (HTTP 503).' })
    expect((await desk().only())?.problemSince?.toISOString()).toBe('2026-11-24T10:15:00.000Z')

    desk().publisher.serve('/feed', rss('P', [BRIDGE]))
    desk().now = new Date((await desk().only())?.nextPoll ?? desk().now)
    await desk().pollAll()
    expect((await desk().only())?.problem).toBeUndefined()
  })

  it('that is gone for good is not polled again', async () => {
    desk().publisher.serve('/feed', rss('P', [BRIDGE]))
    await desk().add()
    desk().publisher.serve('/feed', (_, response) => response.writeHead(410).end())
    desk().now = new Date(desk().now.getTime() + HOUR)
    expect(await desk().pollAll()).toBe(1)
    desk().now = new Date(desk().now.getTime() + 100 * 24 * HOUR)
    expect(await desk().pollAll()).toBe(0)
    expect(await desk().only()).toMatchObject({ gone: true, problem: expect.stringContaining('gone for good') })

    desk().publisher.serve('/feed', rss('P', [BRIDGE, FERRY]))
    await desk().add()
    expect(await desk().pollAll()).toBe(1)
    expect(await desk().only()).toMatchObject({ gone: false, articles: 2 })
    expect((await desk().only())?.problem).toBeUndefined()
  })

  it('that moved permanently is believed after three sightings over a day', async () => {
    desk().publisher.serve('/feed', rss('P', [BRIDGE]))
    await desk().add()
    desk().publisher.serve('/new', rss('P', [BRIDGE]))
    desk().publisher.serve('/feed', (_, response) => response.writeHead(301, { location: '/new' }).end())
    for (const hours of [1, 6, 12]) {
      desk().now = new Date(desk().now.getTime() + hours * HOUR)
      await desk().pollAll()
      expect((await desk().only())?.address).toBe(`${desk().publisher.home}/feed`)
    }
    desk().now = new Date(desk().now.getTime() + 12 * HOUR)
    await desk().pollAll()
    expect((await desk().only())?.address).toBe(`${desk().publisher.home}/new`)
  })

  it('that is paused is not polled, and its articles stay', async () => {
    desk().publisher.serve('/feed', rss('P', [BRIDGE]))
    const { id } = await desk().add()
    await desk().polling.feeds.pause(ANNA, id, true)
    desk().now = new Date(desk().now.getTime() + HOUR)
    expect(await desk().pollAll()).toBe(0)
    expect(await desk().seenBy(ANNA)).toEqual(['Bridge shut'])
  })

  it.each([-60, -6, 6, 60])(
    'polled by a replica whose clock is %i minutes off is due for all a quarter of an hour later',
    async off => {
      const { publisher, polling } = desk()
      publisher.serve('/feed', rss('P', [BRIDGE]))
      await desk().add()
      await desk().pollAgain({ ...polling, now: () => new Date(desk().now.getTime() + (off * HOUR) / 60) })
      desk().now = new Date(desk().now.getTime() + HOUR / 4 - 1)
      expect(await polling.feeds.claim(10)).toEqual([])
      desk().now = new Date(desk().now.getTime() + 1)
      expect(await polling.feeds.claim(10)).toHaveLength(1)
    },
  )

  it('is claimed by one replica only', async () => {
    desk().publisher.serve('/feed', rss('P', [BRIDGE]))
    await desk().add()
    desk().now = new Date(desk().now.getTime() + HOUR)
    const [one, two] = await Promise.all([desk().polling.feeds.claim(10), desk().polling.feeds.claim(10)])
    expect(one.length + two.length).toBe(1)
  })
})
