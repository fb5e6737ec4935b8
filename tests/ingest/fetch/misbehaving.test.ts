import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { dialler, type Resolve } from '#ingest/fetch/dialler.ts'
import { FetchProblem } from '#ingest/fetch/fetch-problem.ts'
import { get, type Fetcher } from '#ingest/fetch/get.ts'
import { poller } from '#ingest/poll/poller.ts'
import { readerAside } from '#ingest/worker/reader.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { openStore } from '#store/database/open.ts'
import { MISBEHAVIOURS, RESOLVERS, startMisbehaving, type Misbehaving } from '#tests/support/misbehaving.ts'
import { rss, startPublisher } from '#tests/support/publisher.ts'

const now = () => new Date('2026-11-24T10:00:00Z')
/** A resolver that gets no answer asks again after 5 seconds, and a third time. */
const DEADLINE_MS = 60_000
const NAMES = [...Object.keys(MISBEHAVIOURS), 'nobody', 'another name']

let servers: Misbehaving
const diallers: Fetcher[] = []
function fetcher(resolve?: Resolve): Fetcher {
  const { hosts: allowed } = servers
  const made = { dispatcher: dialler(allowed, resolve), allowed, userAgent: 'Crier/test', now, deadlineMs: DEADLINE_MS }
  diallers.push(made)
  return made
}
beforeAll(async () => {
  servers = await startMisbehaving()
})
afterEach(async () => {
  await Promise.all(diallers.splice(0).map(({ dispatcher }) => dispatcher.destroy()))
})
afterAll(() => servers.close())

/** The outcome of a fetch: an empty answer, or why there is none. */
async function ended(address: string, by: Fetcher): Promise<string> {
  try {
    const { body } = await get(address, {}, '*/*', by)
    return `${body.length} bytes`
  } catch (error) {
    return error instanceof FetchProblem ? `${error.kind}: ${error.message}` : `not caught: ${String(error)}`
  }
}

describe('a server', () => {
  it.each(NAMES)('that %s only fails that one fetch, with a reason in a sentence', async name => {
    const told = await ended(servers.addresses.get(name) ?? '', fetcher())
    expect(told).toMatch(/^(?:0 bytes|(?:unreachable|refused|not understood|not allowed): The|not allowed: That)/u)
    expect(told).not.toMatch(/undefined|unknown|\b[A-Z]+_[A-Z_]+\b(?<!ALERT_HANDSHAKE_FAILURE)/u)
  })

  it.each([
    'http://no-such-host.invalid/',
    `http://${'a'.repeat(64)}.invalid/`,
    'https://a..b/',
    'https://a_b.invalid/',
  ])("%s that does not exist is reported in words, by this machine's own resolver", async address => {
    expect(await ended(address, fetcher())).toMatch(/^unreachable: The server cannot be reached \([a-z]/u)
  })

  it.each(Object.entries(RESOLVERS))('whose name is answered with %s is reported in words', async (_, resolve) => {
    expect(await ended('http://vale.example/feed', fetcher(resolve))).toMatch(/^(?:unreachable|not allowed): /u)
  })
})

it('feeds that fail in all of these ways do not affect the others, and no error goes uncaught', async () => {
  const thrown: unknown[] = []
  const note = (error: unknown) => void thrown.push(error)
  process.on('uncaughtException', note).on('unhandledRejection', note)
  const publisher = await startPublisher()
  const store = await openStore('file::memory:')
  const feeds = feedsOf(store)
  const reader = readerAside()
  const { hosts } = servers
  const failing = [...servers.addresses.values(), 'http://no-such-host.invalid/feed']
  for (const address of failing) await feeds.follow(HOUSE, address, undefined, now())
  publisher.serve('/feed', rss('Vale Post', [{ guid: 'bridge', title: 'Bridge shut', text: 'Until Friday.' }]))
  await feeds.follow(HOUSE, `${publisher.home}/feed`, undefined, now())
  const allowed = new Set([...hosts, publisher.host])
  const dispatcher = dialler(allowed)
  const faults: unknown[] = []
  const polled = new Set<string>()
  const done = new Promise<void>(resolve => {
    const polls = poller(
      {
        store,
        feeds: {
          ...feeds,
          async note(id, news) {
            await feeds.note(id, news)
            if (polled.add(id).size === failing.length + 1) resolve(polls.stop())
          },
        },
        fetcher: { dispatcher, allowed, userAgent: 'Crier/test', now, deadlineMs: DEADLINE_MS },
        reader,
        toilsome: new Map(),
        now,
        chance: () => 0.5,
      },
      fault => faults.push(fault),
    )
  })
  await done
  const cards = await feeds.list(HOUSE)
  expect(cards.filter(({ problem }) => problem !== undefined)).toHaveLength(failing.length)
  expect(cards.find(({ title }) => title === 'Vale Post')).toMatchObject({ articles: 1 })
  expect([faults, thrown]).toEqual([[], []])
  process.off('uncaughtException', note).off('unhandledRejection', note)
  publisher.close()
  await Promise.all([reader.close(), dispatcher.destroy()])
  await store.close()
})
