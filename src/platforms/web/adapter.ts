import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { z } from 'zod'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import type { Log } from '#core/log.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { ReceiptId } from '#core/news/receipt.ts'
import { SERVER_LIMITS } from '#core/server-limits.ts'
import { cannotListen } from '../kit/cannot-listen.ts'
import type { House } from '../kit/platform.ts'
import { standingsOf } from './guard/standings.ts'
import { guestsOnly, operatorAlone } from './guard/visitors.ts'
import { replyText } from './render/text.tsx'
import { outsideMessage } from './pages/message.tsx'
import { receiptPage } from './pages/receipt.tsx'
import type { Web } from './parts.ts'
import { routeReaders } from './routes/readers.ts'
import { webApp } from './server.ts'
import type { WebSettings } from './settings.ts'

export interface WebOptions extends WebSettings {
  /** Absent if it only renders replies. */
  readonly house?: House
  /** The default zone of people whose own is unknown. IANA name. */
  readonly zone: string
  readonly log: Log
  readonly now: () => Date
}

const OWN = 'http://localhost/'
const FIRST_PORT = 8420
/** Ports tried from there on. */
const PORTS = 80
/**
 * Milliseconds after the start until the front page is composed, so that whoever waited for the start is answered
 * first.
 */
const COMPOSED_MS = 3000

/** The desk in the browser. A digest ordered there is stored like any other, and read there. */
export function webAdapter({ house, port, host, publicUrl, zone, log, now }: WebOptions): ChatAdapter {
  let server: Server | undefined
  let soon: NodeJS.Timeout | undefined
  return {
    platform: 'web',
    async start(bot) {
      if (!house) throw new Error('a desk in the browser needs the house it is of')
      const parts = { bot, house, log, now, newId: house.newsroom.newId }
      const standings = standingsOf(house, () => now().getTime())
      const visitors = publicUrl === undefined ? operatorAlone(zone) : guestsOnly(house.newsroom.guests, standings)
      const app = webApp(parts, visitors, publicUrl, [mountProof(house), web => routeReaders(web, parts, standings)])
      const listener = getRequestListener(app.fetch)
      server = createServer(SERVER_LIMITS, (request, response) => void listener(request, response))
      const opened = await listen(server, host, port === 'off' ? undefined : port)
      // Only the operator's front page is known before its reader comes.
      if (publicUrl === undefined) soon = setTimeout(() => void compose(app), COMPOSED_MS).unref()
      return `The desk in the browser: ${publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${opened}`}`
    },
    compose: reply => [{ payload: { html: replyText(reply, zone) } }],
    send: (_to, _part, key) => Promise.resolve({ kind: 'sent', receipt: { channel: 'desk', message: key } }),
    find: (_to, key) => Promise.resolve({ kind: 'yes', receipt: { channel: 'desk', message: key } }),
    amend: (_to, receipt) => Promise.resolve({ kind: 'sent', receipt }),
    connection: () =>
      Promise.resolve(
        server?.listening === true ? { kind: 'connected' } : { kind: 'lost', reason: 'its port is not open' },
      ),
    async stop() {
      clearTimeout(soon)
      if (!server?.listening) return
      server.close()
      server.closeIdleConnections()
      await once(server, 'close')
    },
  }
}

/**
 * Composes the front page before anybody looks at it: the first time takes longest. Failures are left for whoever
 * looks.
 */
async function compose(app: Web): Promise<void> {
  const { host } = new URL(OWN)
  await app.request(OWN, { headers: { host } })
}

/** Listens at a port, or the first free one of several. Throws a Refusal if it cannot. */
async function listen(server: Server, host: string, port: number | undefined): Promise<number> {
  const ports = port === undefined ? Array.from({ length: PORTS }, (_, index) => FIRST_PORT + index) : [port]
  for (const [index, each] of ports.entries()) {
    server.listen(each, host)
    try {
      await once(server, 'listening')
      return z.object({ port: z.int() }).parse(server.address()).port
    } catch (cause) {
      const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
      if (!taken || index === ports.length - 1) throw new Refusal(cannotListen('WEB_PORT', { host, port: each }, cause))
    }
  }
  throw new Error('there is a port to listen at')
}

/**
 * Routes with access control of their own: receipts, open to whoever has the URL, and MCP for assistants, who bring a
 * token.
 */
function mountProof({ readReceipt, mcp }: House): (app: Web) => void {
  return app => {
    // The command of that name has its page there too: only assistants send a token or JSON, or wait for events.
    app.all('/mcp', ({ req }, next) => (isAssistant(req.raw.headers) ? mcp(req.raw) : next()))
    app.get('/r/:id', async context => {
      context.header('cache-control', 'no-store')
      const id = ReceiptId.safeParse(context.req.param('id'))
      const receipt = id.success ? await readReceipt(id.data) : undefined
      if (receipt) return context.html(receiptPage(receipt))
      return context.html(outsideMessage('No such receipt', 'There is no receipt at this address, or it is gone.'), 404)
    })
  }
}

function isAssistant(headers: Headers): boolean {
  const speaks = `${headers.get('content-type') ?? ''} ${headers.get('accept') ?? ''}`
  return headers.has('authorization') || /application\/json|text\/event-stream/u.test(speaks)
}
