import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { readerAside } from '#ingest/worker/reader.ts'
import { poll, type Polling } from '#ingest/poll/poll.ts'
import { dialler } from '#ingest/fetch/dialler.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { bombs, HOPELESS, HOSTILE, TOILSOME } from '#tests/support/hostile.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { rss, startPublisher, type Publisher } from '#tests/support/publisher.ts'

/** Milliseconds within which a command is answered, whatever is being polled. */
const ANSWERED_MS = 1_000
const PAUSE_MS = 20
const ASKED = ['/latest', '/summary port strike', '/find ferry', '/sources', 'what did the transport minister say']

let publisher: Publisher
let desk: TestDesk
let polling: Polling
beforeAll(async () => {
  publisher = await startPublisher()
  desk = await openDesk()
  const allowed = new Set([publisher.host])
  const now = () => new Date('2026-11-24T10:00:00Z')
  const fetcher = { dispatcher: dialler(allowed), allowed, userAgent: 'Crier/test', now }
  polling = {
    store: desk.store,
    feeds: feedsOf(desk.store),
    fetcher,
    reader: readerAside(),
    now,
    chance: () => 0.5,
    toilsome: new Map(),
  }
}, 60_000)
afterAll(async () => {
  await polling.reader.close()
  publisher.close()
  await desk.close()
})

/** Follows and polls these paths concurrently while people ask; returns the longest answer time in milliseconds. */
async function longestAnswer(paths: readonly string[]): Promise<number> {
  for (const path of paths) await polling.feeds.follow(HOUSE, publisher.home + path, path, polling.now())
  const feeds = await polling.feeds.claim(1_000)
  expect(feeds).toHaveLength(paths.length)
  const ended = new AbortController()
  const done = Promise.all(feeds.map(feed => poll(feed, polling))).then(() => ended.abort())
  let longest = 0
  for (let asked = 0; asked === 0 || !ended.signal.aborted; asked += 1) {
    const wanted = performance.now() + PAUSE_MS
    await pause(PAUSE_MS)
    await desk.ask(ASKED[asked % ASKED.length] ?? '')
    // From when it was due: whatever blocks this thread delays the asker too.
    longest = Math.max(longest, performance.now() - wanted)
  }
  await done
  return longest
}

describe('while a hostile feed is polled', () => {
  it('a command is answered within a second, and only the feeds are to blame', async () => {
    const documents = Object.entries({ ...HOSTILE, ...HOPELESS, ...TOILSOME })
    for (const [index, [, text]] of documents.entries()) publisher.serve(`/hostile-${index}`, text)
    expect(await longestAnswer(documents.map((_, index) => `/hostile-${index}`))).toBeLessThan(ANSWERED_MS)
    expect(desk.faults).toEqual([])
    const found = await desk.ask('/find "ferry sails again"')
    expect(JSON.stringify(found.reply)).toContain('ferry sails again')
  }, 120_000)

  it('the same for 200 MiB unpacked from a few kB, in every encoding', async () => {
    const paths = [...bombs].map(([packing, body], index) => {
      const packed = body()
      expect(packed.length).toBeLessThan(300_000)
      publisher.serve(`/bomb-${index}`, (_, response) =>
        response.writeHead(200, { 'content-encoding': packing }).end(packed),
      )
      return `/bomb-${index}`
    })
    expect(await longestAnswer(paths)).toBeLessThan(ANSWERED_MS)
    const told = (await polling.feeds.list(HOUSE)).filter(({ address }) => address.includes('/bomb-'))
    expect(told.map(({ problem }) => problem)).toEqual(paths.map(() => 'The answer is larger than 5 MiB.'))
  }, 120_000)

  it('the same for 150 long articles in one feed', async () => {
    const text = 'The council of Vale closed the old bridge on Friday, “for good”, Mira Holt said. '.repeat(40)
    const entries = Array.from({ length: 150 }, (_, n) => ({
      guid: `long-${n}`,
      title: `Bridge ${n}`,
      text: `${n}: ${text}`,
    }))
    publisher.serve('/long', rss('Long', entries))
    expect(await longestAnswer(['/long'])).toBeLessThan(ANSWERED_MS)
  }, 120_000)
})
