import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOUSE, TenantId } from '#core/ids.ts'
import { dialler } from '#ingest/fetch/dialler.ts'
import { readerAside } from '#ingest/worker/reader.ts'
import type { Polling } from '#ingest/poll/poll.ts'
import { readPage } from '#ingest/poll/read-page.ts'
import { articlesOf } from '#store/asking/articles.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { startPublisher, type Publisher } from '#tests/support/publisher.ts'

const ANNA = TenantId.parse('test:anna')
const NOW = new Date('2026-11-24T10:00:00Z')
const PARAGRAPH =
  'The council of Vale closed the old bridge on Friday after engineers found cracks in two of its piers. Mira Holt, the harbour master, said the ferry would run every twenty minutes until Easter, and that nobody would pay for it.'

let publisher: Publisher
let store: Store
let polling: Polling
beforeAll(async () => {
  publisher = await startPublisher()
  store = await openStore('file::memory:')
  const allowed = new Set([publisher.host])
  const now = () => NOW
  const fetcher = { dispatcher: dialler(allowed), allowed, userAgent: 'Crier/test', now }
  polling = {
    store,
    feeds: feedsOf(store),
    fetcher,
    reader: readerAside(),
    now,
    chance: () => 0.5,
    toilsome: new Map(),
  }
  publisher.serve(
    '/bridge',
    `<!doctype html><html><head><meta charset="utf-8"><title>Vale Post</title>
    <meta property="og:site_name" content="Vale Post"><meta property="article:published_time" content="2026-11-20T08:00:00Z">
    <meta property="og:title" content="Bridge at Vale shut"></head><body>
    <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><div class="ad">Buy two, pay one</div>
    <article><h1>Bridge at Vale shut</h1><p class="byline">By <span rel="author">Ann Orr</span></p>
    <p>${PARAGRAPH}</p><figure><img src="x.jpg"><figcaption>The bridge in May.</figcaption></figure><p>${PARAGRAPH}</p>
    <script>alert(1)</script></article><footer>Copyright 2026</footer></body></html>`,
  )
  publisher.serve('/empty', '<html><body><nav>Home Sport</nav></body></html>')
})
afterAll(async () => {
  await polling.reader.close()
  publisher.close()
  await store.close()
})

describe('a page that somebody asks about', () => {
  it('becomes a verbatim article, for whoever asked', async () => {
    const id = await readPage(ANNA, `${publisher.home}/bridge`, polling)
    const article = await articlesOf(store).get(ANNA, id)
    expect(article).toMatchObject({ headline: 'Bridge at Vale shut', publisher: 'Vale Post', day: '2026-11-20' })
    expect(article?.body).toContain(PARAGRAPH)
    expect(article?.body).not.toMatch(/alert|Buy two|Copyright|Sport|May\./)
    expect(await articlesOf(store).byUrl(HOUSE, `${publisher.home}/bridge`)).toBeUndefined()
    expect((await articlesOf(store).byUrl(ANNA, `${publisher.home}/bridge`))?.id).toBe(id)
  })

  it('is stored once however often it is asked about', async () => {
    const first = await readPage(ANNA, `${publisher.home}/bridge`, polling)
    expect(await readPage(ANNA, `${publisher.home}/bridge`, polling)).toBe(first)
  })

  it('without an article, or not public, is refused in words', async () => {
    await expect(readPage(ANNA, `${publisher.home}/empty`, polling)).rejects.toThrow(/no article on this page/)
    await expect(readPage(ANNA, 'http://10.0.0.1/secret', polling)).rejects.toThrow(/public internet/)
  })
})
