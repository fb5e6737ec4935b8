import { describe, expect, it } from 'vitest'
import { addFeed } from '#ingest/poll/add-feed.ts'
import { rss } from '#tests/support/publisher.ts'
import { ANNA, BRIDGE, pollingDesk } from './desk.ts'

const desk = pollingDesk()

describe('a URL to follow', () => {
  it('may be that of a site, whose page names its feed', async () => {
    desk().publisher.serve(
      '/',
      '<html><head><link rel="alternate" type="application/rss+xml" href="/news.xml"></head></html>',
    )
    desk().publisher.serve('/news.xml', rss('Vale Post', [BRIDGE]))
    expect(await desk().add('/')).toMatchObject({ address: `${desk().publisher.home}/news.xml`, title: 'Vale Post' })
  })

  it('may be that of a site with a feed at a usual path', async () => {
    desk().publisher.serve('/', '<html><body>Welcome</body></html>')
    desk().publisher.serve('/feed.xml', rss('Vale Post', [BRIDGE]))
    expect(await desk().add('/')).toMatchObject({ address: `${desk().publisher.home}/feed.xml` })
  })

  it('is refused in words if it has no feed, is followed already, or is inside a network', async () => {
    desk().publisher.serve('/page', '<html><body>Welcome</body></html>')
    await expect(desk().add('/page')).rejects.toThrow(/no feed at this address/)
    await expect(desk().add('/none')).rejects.toThrow(/nothing at this address \(HTTP 404\)/)
    desk().publisher.serve('/feed', rss('Vale Post', [BRIDGE]))
    await desk().add()
    await expect(desk().add()).rejects.toThrow(/“Vale Post” is already followed here/)
    await expect(addFeed(ANNA, 'http://169.254.169.254/', {}, desk().polling)).rejects.toThrow(
      /not on the public internet/,
    )
  })
})
