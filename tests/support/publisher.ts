import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'

export interface Entry {
  readonly guid: string
  readonly title: string
  readonly text: string
  readonly date?: string
  readonly link?: string
}

/** A publisher on loopback: what it serves at each path, and the requests it got. */
export interface Publisher {
  readonly home: string
  /** `host:port`, for the allowlist. */
  readonly host: string
  readonly asked: IncomingMessage[]
  serve(path: string, answer: string | ((request: IncomingMessage, response: ServerResponse) => void)): void
  close(): void
}

export async function startPublisher(): Promise<Publisher> {
  const answers = new Map<string, string | ((request: IncomingMessage, response: ServerResponse) => void)>()
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    const answer = answers.get(request.url ?? '')
    if (answer === undefined) response.writeHead(404).end()
    else if (typeof answer === 'string') response.end(answer)
    else answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return {
    home: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    serve: (path, answer) => void answers.set(path, answer),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** An RSS document with these entries. */
export function rss(title: string, entries: readonly Entry[], more = ''): string {
  const items = entries.map(
    ({ guid, title, text, date = 'Tue, 24 Nov 2026 09:00:00 GMT', link = `/${guid}` }) =>
      `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>${link}</link><pubDate>${date}</pubDate>` +
      `<description>${text}</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${more}${items.join('')}</channel></rss>`
}
