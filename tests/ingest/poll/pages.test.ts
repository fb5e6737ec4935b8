import { describe, expect, it } from 'vitest'
import { addFeed } from '#ingest/poll/add-feed.ts'
import { search } from '#store/asking/search.ts'
import { rss } from '#tests/support/publisher.ts'
import { ANNA, BERT, BRIDGE, FERRY, HOUR, pollingDesk } from './desk.ts'

const desk = pollingDesk()

describe('a feed of teasers', () => {
  it('has its articles fetched, once each, and kept', async () => {
    const long =
      'The council of Vale closed the old bridge on Friday after engineers found cracks in two of its piers. '.repeat(6)
    desk().publisher.serve(
      '/bridge',
      `<html><body><article><h1>Bridge shut</h1><p>${long}</p><p>${long}</p></article></body></html>`,
    )
    desk().publisher.serve('/feed', rss('Vale Post', [BRIDGE]))
    await desk().add()
    desk().now = new Date(desk().now.getTime() + HOUR)
    await desk().pollAll()
    const [hit] = (await search(desk().store, ANNA, { words: 'engineers piers', limit: 5, offset: 0 })).items
    expect(hit?.headline).toBe('Bridge shut')
    expect(desk().publisher.asked.filter(({ url }) => url === '/bridge')).toHaveLength(1)
  })

  it('keeps a teaser if its page has no article', async () => {
    desk().publisher.serve('/feed', rss('Vale Post', [BRIDGE]))
    await desk().add()
    expect(
      (await search(desk().store, ANNA, { words: 'council shut Friday', limit: 5, offset: 0 })).items,
    ).toHaveLength(1)
  })
})

describe('the pages of a feed', () => {
  const long = 'Engineers found cracks in two of the piers of the old bridge at Vale, the council said. '.repeat(8)
  const page = `<html><body><article><h1>Bridge shut</h1><p>${`${long} Wardens`.repeat(2)}</p></article></body></html>`
  const wordsOf = async () => (await search(desk().store, ANNA, { words: 'wardens', limit: 5, offset: 0 })).items.length
  const askedFor = (path: string) => desk().publisher.asked.filter(({ url }) => url === path).length
  const again = async () => {
    desk().now = new Date(desk().now.getTime() + HOUR)
    await desk().pollAll()
  }

  it('are always fetched if a follower wants that, even if the feed has whole articles', async () => {
    desk().publisher.serve('/bridge', page)
    desk().publisher.serve('/feed', rss('Vale Post', [{ ...BRIDGE, text: long }]))
    const { id } = await addFeed(ANNA, `${desk().publisher.home}/feed`, { pages: 'always' }, desk().polling)
    expect([await wordsOf(), askedFor('/bridge')]).toEqual([1, 1])
    await again()
    expect([await wordsOf(), askedFor('/bridge')]).toEqual([1, 1])
    expect(await desk().only()).toMatchObject({ pages: 'always', articles: 1 })
    expect(await desk().polling.feeds.setPages(BERT, id, 'never')).toBe(false)
  })

  it('remain in use when the entry grows old, or pages are no longer wanted', async () => {
    desk().publisher.serve('/bridge', page)
    const entry = { ...BRIDGE, text: long }
    desk().publisher.serve('/feed', rss('Vale Post', [entry]))
    const { id } = await addFeed(ANNA, `${desk().publisher.home}/feed`, { pages: 'always' }, desk().polling)
    desk().now = new Date(desk().now.getTime() + 8 * 24 * HOUR)
    await desk().pollAll()
    expect(await wordsOf()).toBe(1)
    await desk().polling.feeds.setPages(ANNA, id, 'never')
    await again()
    expect(await wordsOf()).toBe(1)
  })

  it('without a result leave the teaser to the feed, which may correct it', async () => {
    desk().publisher.serve('/feed', rss('Vale Post', [BRIDGE]))
    await desk().add()
    desk().publisher.serve(
      '/feed',
      rss('Vale Post', [{ ...BRIDGE, text: 'The bridge at Vale is open, wardens said.' }]),
    )
    await again()
    expect(await wordsOf()).toBe(1)
  })

  it('are fetched for two minutes, and other entries stay as in the feed', async () => {
    desk().publisher.serve('/ferry', (_, response) => {
      desk().now = new Date(desk().now.getTime() + 3 * 60_000)
      response.writeHead(404).end()
    })
    desk().publisher.serve('/bridge', page)
    desk().publisher.serve('/feed', rss('Vale Post', [FERRY, BRIDGE]))
    expect(await desk().add()).toMatchObject({ articles: 2 })
    expect(askedFor('/bridge')).toBe(0)
  })

  it('are not used if they are about something else: a consent form, a captcha, "not found"', async () => {
    const asks = 'We and our partners store information on a device, such as cookies, for advertising and research. '
    const html = `<html><body><main><h1>We value your privacy</h1><p>${asks.repeat(8)} Wardens.</p></main></body></html>`
    desk().publisher.serve('/bridge', html)
    desk().publisher.serve('/feed', rss('Vale Post', [BRIDGE]))
    await desk().add()
    expect(await wordsOf()).toBe(0)
    desk().publisher.serve('/bridge', page)
    await again()
    expect([await wordsOf(), askedFor('/bridge')]).toEqual([1, 2])
  })

  it('are never fetched if all followers want that, and what was fetched before stays', async () => {
    desk().publisher.serve('/bridge', page)
    desk().publisher.serve('/feed', rss('Vale Post', [BRIDGE]))
    const { id } = await desk().add()
    expect(await wordsOf()).toBe(1)
    await desk().add('/feed', BERT)
    await desk().polling.feeds.setPages(ANNA, id, 'never')
    desk().publisher.serve('/ferry', page.replaceAll('bridge', 'ferry to Odd Isle'))
    desk().publisher.serve('/feed', rss('Vale Post', [BRIDGE, FERRY]))
    await again()
    expect(askedFor('/ferry')).toBe(1)
    await desk().polling.feeds.setPages(BERT, id, 'never')
    desk().publisher.serve('/mill', page)
    desk().publisher.serve('/feed', rss('Vale Post', [BRIDGE, { ...FERRY, guid: 'mill', title: 'Mill shut' }]))
    await again()
    expect(askedFor('/mill')).toBe(0)
    expect(await wordsOf()).toBe(2)
    expect(await desk().only()).toMatchObject({ pages: 'never', articles: 3 })
  })
})
