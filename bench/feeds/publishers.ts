import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { editionOf, feedDocument } from './document.ts'
import { faultOf, portOf, Setting } from './setting.ts'

const BOMB_BYTES = 200 * 2 ** 20
const DRIP_MS = 500

/** Serves every feed on its own loopback port until told to stop. */
process.once('message', (told: unknown) => void serve(Setting.parse(told)))
process.once('disconnect', () => process.exit())

async function serve({ feeds, began, resumed, faulty }: Setting): Promise<void> {
  const bomb = gzipSync(Buffer.alloc(BOMB_BYTES))
  const written = new Map<number, { readonly edition: number; readonly type: string; readonly body: Buffer }>()

  function documentOf(feed: number) {
    const edition = editionOf(feed, feeds, Date.now() - resumed)
    const known = written.get(feed)
    if (known?.edition === edition) return known
    const { type, text } = feedDocument(feed, edition, began)
    const document = { edition, type, body: Buffer.from(text) }
    written.set(feed, document)
    return document
  }

  function answer(feed: number, response: ServerResponse): void {
    switch (faulty ? faultOf(feed) : undefined) {
      case 'hangs':
        return
      case 'fails':
        return void response.writeHead(500 + (feed % 4)).end('<h1>Sorry</h1>')
      case 'drips': {
        response.writeHead(200, { 'content-type': 'application/rss+xml' })
        const timer = setInterval(() => response.write('<'), DRIP_MS)
        return void response.once('close', () => clearInterval(timer))
      }
      case 'bombs':
        return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
      case undefined: {
        const { type, body } = documentOf(feed)
        return void response.writeHead(200, { 'content-type': type }).end(body)
      }
    }
  }

  const servers = Array.from({ length: feeds }, (_, feed) => {
    documentOf(feed)
    return createServer((_, response) => answer(feed, response)).listen(portOf(feed), '127.0.0.1')
  })
  await Promise.all(servers.filter(({ listening }) => !listening).map(server => once(server, 'listening')))
  process.send?.('up')
}
