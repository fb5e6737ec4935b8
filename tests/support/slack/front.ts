import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Responses } from './responses.ts'

export interface FrontParts {
  readonly api: (method: string, request: IncomingMessage, body: string, response: ServerResponse) => Promise<unknown>
  readonly responses: Responses
  /** What a process with this Slack as a child may send or ask it: answers in JSON. */
  readonly control: (what: string, body: string) => unknown
  /** Where everything else goes: uploads, file URLs. */
  readonly behind: string
}

export interface Front {
  /** While true, every request is cut off. */
  readonly outage: (lasts: boolean) => void
  /** How many requests were cut off that way. */
  readonly refused: () => number
}

/** Routes the paths of the loopback Slack. */
export function front(server: Server, { api, responses, control, behind }: FrontParts): Front {
  let out = false
  let refused = 0

  async function route(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const raw = await bodyOf(request)
    if (out) {
      refused += 1
      return response.destroy()
    }
    const [, first = '', rest = ''] = /^\/([^/?]*)\/?([^?]*)/.exec(request.url ?? '') ?? []
    if (first === 'api') return api(rest, request, raw.toString(), response)
    if (first === 'respond') return responses.take(rest, raw.toString(), response)
    if (first === '_loopback') {
      response.writeHead(200, { 'content-type': 'application/json' })
      return response.end(JSON.stringify(control(rest, raw.toString())))
    }
    return pass(request, raw, response)
  }

  async function pass(request: IncomingMessage, raw: Buffer, response: ServerResponse): Promise<unknown> {
    const answer = await fetch(`${behind}${request.url}`, {
      method: request.method ?? 'GET',
      headers: z.record(z.string(), z.string()).parse({ 'content-type': request.headers['content-type'] ?? '' }),
      ...(raw.length > 0 ? { body: new Uint8Array(raw) } : {}),
      redirect: 'manual',
    })
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    return response.end(Buffer.from(await answer.arrayBuffer()))
  }

  server.on('request', (request, response) => {
    route(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500)
      response.end(String(error))
    })
  })
  return {
    outage(lasts) {
      out = lasts
    },
    refused: () => refused,
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk))
  return Buffer.concat(chunks)
}
