import { afterAll, beforeAll, expect, it } from 'vitest'
import { readerAside, type Reader } from '#ingest/worker/reader.ts'
import { findFeed } from '#ingest/poll/find-feed.ts'
import { dialler } from '#ingest/fetch/dialler.ts'
import { rss, startPublisher, type Publisher } from '#tests/support/publisher.ts'

const NOW = new Date('2026-11-24T10:00:00Z')
const MB = 1024 * 1024
/** A pattern that reads from each piece to the end takes hours. */
const LONGEST_MS = 30_000

let publisher: Publisher
let reader: Reader
beforeAll(async () => {
  publisher = await startPublisher()
  reader = readerAside()
})
afterAll(async () => {
  await reader.close()
  publisher.close()
})

it.each(['<link ', '<link rel=', '<link type="application/rss+xml" rel="', 'rel=alternate '])(
  'searching a page of 4 MB of %s for its feed delays nobody',
  async piece => {
    publisher.serve('/', `<html><link ${piece.repeat((4 * MB) / piece.length)}`)
    publisher.serve('/feed', rss('Vale Post', []))
    const allowed = new Set([publisher.host])
    const fetcher = { dispatcher: dialler(allowed), allowed, userAgent: 'Crier/test', now: () => NOW }
    let heldUp = 0
    let last = performance.now()
    const beat = setInterval(() => {
      heldUp = Math.max(heldUp, performance.now() - last)
      last = performance.now()
    }, 10)
    const found = await findFeed(`${publisher.home}/`, fetcher, reader, NOW)
    clearInterval(beat)
    expect(found.feed.title).toBe('Vale Post')
    expect(Math.max(heldUp, performance.now() - last)).toBeLessThan(LONGEST_MS)
  },
)
