import { afterAll, describe, expect, it } from 'vitest'
import { Day } from '#core/news/article.ts'
import { readerAside } from '#ingest/worker/reader.ts'
import { readArticle } from '#ingest/read-article.ts'

const reader = readerAside()
afterAll(() => reader.close())

const SEEN = new Date('2026-11-24T10:00:00Z')
const read = (text: string, contentType = 'application/xml') =>
  reader.feed({ bytes: Buffer.from(text), contentType, url: 'https://paper.example/feed', seenAt: SEEN })

describe('a feed, read in a worker', () => {
  it('becomes articles', async () => {
    const feed = await read(
      '<rss version="2.0"><channel><title>Paper</title><ttl>90</ttl><item><title>Bridge shut</title><link>/a</link><guid>g1</guid>' +
        '<pubDate>Mon, 23 Nov 2026 06:00:00 GMT</pubDate><description>&lt;p&gt;The bridge is shut.&lt;/p&gt;</description></item></channel></rss>',
    )
    expect(feed).toEqual({
      title: 'Paper',
      ttlMinutes: 90,
      drafts: [
        {
          key: 'g1',
          title: 'Bridge shut',
          url: 'https://paper.example/a',
          day: '2026-11-23',
          publishedAt: new Date('2026-11-23T06:00:00Z'),
          publisher: 'Paper',
          body: 'The bridge is shut.',
        },
      ],
    })
  })

  it('that is invalid says so, and the next one is read', async () => {
    await expect(read('<html><body>hello</body></html>')).rejects.toThrow(/no feed that can be read/)
    await expect(read('')).rejects.toThrow(/no feed that can be read/)
    expect((await read('{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[]}')).drafts).toEqual([])
  })

  it('that takes too long is given up, and the next one is read in a new thread', async () => {
    const hasty = readerAside(1)
    const items = '<item><title>x</title><description>y</description></item>'.repeat(40_000)
    const slow = {
      bytes: Buffer.from(`<rss><channel>${items}</channel></rss>`),
      url: 'https://a.example/',
      seenAt: SEEN,
    }
    await expect(hasty.feed(slow)).rejects.toThrow(/too long/)
    await hasty.close()
    expect((await read('<rss version="2.0"><channel><title>P</title></channel></rss>')).title).toBe('P')
  })
})

describe('an article, analysed in another worker', () => {
  const draft = {
    day: Day.parse('2026-11-24'),
    title: 'Bridge shut',
    body: '“The bridge is shut,” Mira Holt said on Friday.',
  }

  it('has the same analysis as on the main thread', async () => {
    expect(await reader.article(draft)).toEqual(readArticle(draft))
  })

  it('that takes too long is given up, and the next one is analysed in a new thread', async () => {
    const hasty = readerAside(1)
    expect(await hasty.article({ ...draft, body: '“X,” said he. '.repeat(5_000) })).toBeUndefined()
    await hasty.close()
    const patient = readerAside(3_000)
    const [toilsome] = await Promise.all([
      patient.article({ ...draft, body: '“X,” said he. '.repeat(400_000) }),
      patient.article(draft),
    ])
    expect(toilsome).toBeUndefined()
    // On a busy machine the first one may be too slow as well.
    await expect.poll(async () => (await patient.article(draft))?.headline).toBe('Bridge shut')
    await patient.close()
  })
})
