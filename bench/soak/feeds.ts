import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { startMisbehaving } from '#tests/support/misbehaving.ts'
import { editionOf, feedDocument } from '../feeds/document.ts'

const DRIP_MS = 500
/** One in this many feeds fails. */
const ONE_IN = 3
/** Hosts of the healthy ones. */
const PAPERS = 20
/** Speed-up of the feeds' world, so that there is always news. */
const FASTER = 20
const PAGE = (number: string) =>
  `<html><body><article><h1>Page ${number}</h1><p>${`The council of Vale spoke of plan ${number} on Friday. `.repeat(40)}</p></article></body></html>`

/** Answers that never end, or never well; `misbehaving` truncates, resets and lies. */
const NEVER_WELL: Readonly<Record<string, (response: ServerResponse) => void>> = {
  hangs: () => undefined,
  drips(response) {
    response.writeHead(200, { 'content-type': 'application/rss+xml' })
    const timer = setInterval(() => response.write('<'), DRIP_MS)
    response.once('close', () => clearInterval(timer))
  },
  'has a fault': response => void response.writeHead(503, { 'retry-after': '5' }).end('<h1>Sorry</h1>'),
  'is no feed': response => void response.end('<html><body>Welcome</body></html>'),
  bombs: response => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
}
const BOMB = gzipSync(Buffer.alloc(200 * 2 ** 20))

interface Served {
  /** `host:port`. */
  readonly host: string
  close(): void
}

/** A host of its own, since at most two requests per host run concurrently. */
async function serve(answer: (url: string, response: ServerResponse) => void): Promise<Served> {
  const server = createServer(({ url = '' }, response) => answer(url, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return {
    host: `127.0.0.1:${port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

export interface Feeds {
  readonly well: readonly string[]
  readonly failing: readonly string[]
  /** Number of failure modes. */
  readonly ways: number
  /** Those that fail at once, to ask about. */
  readonly failingAtOnce: readonly string[]
  /** A page with an article, a different one for each number. */
  page(number: number): string
  /** `host:port` of all of them. */
  readonly hosts: readonly string[]
  close(): void
}

/** Feeds on loopback, a third of which fail in every possible way, including a host name that does not resolve. */
export async function startFeeds(count: number): Promise<Feeds> {
  const began = Date.now()
  const misbehaving = await startMisbehaving()
  const written = new Map<number, { readonly edition: number; readonly type: string; readonly text: string }>()

  function documentOf(feed: number) {
    const edition = editionOf(feed, count, (Date.now() - began) * FASTER)
    const known = written.get(feed)
    if (known?.edition === edition) return known
    const document = { edition, ...feedDocument(feed, edition, began) }
    written.set(feed, document)
    return document
  }

  const papers = await Promise.all(
    Array.from({ length: PAPERS }, () =>
      serve((url, response) => {
        const { type, text } = documentOf(Number(url.replace(/^\/feed\//u, '')))
        response.writeHead(200, { 'content-type': type }).end(text)
      }),
    ),
  )
  const pages = await serve((url, response) => void response.end(PAGE(url.replace(/^\/page\//u, ''))))
  const never = await Promise.all(Object.values(NEVER_WELL).map(answer => serve((_, response) => answer(response))))
  const servers = [...papers, pages, ...never]
  const atOnce = [...misbehaving.addresses.values()]
  const ways = [
    ...atOnce.map(address => (number: number) => `${address}/${number}`),
    ...never.map(
      ({ host }) =>
        (number: number) =>
          `http://${host}/feed/${number}`,
    ),
    (number: number) => `http://feed-${number}.invalid/rss`,
  ]
  const well: string[] = []
  const failing: string[] = []
  for (let number = 0; number < count; number += 1) {
    const way = number % ONE_IN === 0 ? ways[(number / ONE_IN) % ways.length] : undefined
    if (way) failing.push(way(number))
    else well.push(`http://${papers[number % PAPERS]?.host}/feed/${number}`)
  }
  return {
    well,
    failing,
    ways: ways.length,
    failingAtOnce: [...atOnce, 'http://no-such-host.invalid/x'],
    page: number => `http://${pages.host}/page/${number}`,
    hosts: [...misbehaving.hosts, ...servers.map(({ host }) => host)],
    close() {
      misbehaving.close()
      for (const server of servers) server.close()
    },
  }
}
