import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { type Sent, readBody } from './body.ts'
import type { Chaos } from './chaos.ts'
import { Fault, faults } from './fault.ts'
import { type Limited, limitHeaders, rateLimits } from './limits.ts'
import type { Call, Done } from './rest.ts'
import { type Judge, operationOf } from './spec/judge.ts'
import type { Operation } from './spec/kept.ts'
import type { World } from './world.ts'

/** A request, and its answer. */
export interface Seen {
  readonly operation: Operation
  readonly params: readonly string[]
  readonly body: unknown
  readonly status: number
}

export interface HttpParts {
  readonly world: World
  readonly judge: Judge
  readonly chaos: Chaos
  readonly run: Record<Operation, (call: Call) => Done>
  readonly seen: Seen[]
  /** Violations of Discord's own specification, by the bot's requests and this server's answers. */
  readonly breaches: string[]
}

const BASE = '/api/v10'

function tooMany(
  { scope, retryAfter, bucket }: Limited,
  now: number,
): {
  readonly done: Done
  readonly headers: Record<string, string>
} {
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global: scope === 'global' }
  return {
    done: { status: 429, body },
    headers: limitHeaders({ scope, retryAfter, ...(bucket ? { bucket } : {}) }, now),
  }
}

function refused(error: unknown): Done {
  if (error instanceof Fault) return { status: error.status, body: error.body }
  throw error
}

function send(response: ServerResponse, done: Done, headers: Record<string, string>): void {
  const body = done.body === undefined ? '' : JSON.stringify(done.body)
  response.writeHead(done.status, { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) }).end(body)
}

/** Discord's REST side: validates, counts, disturbs and answers every request. */
export function restServer({ world, judge, chaos, run, seen, breaches }: HttpParts): Server {
  const limit = rateLimits(() => world.now())
  let failing = 0

  function perform(operation: Operation, call: Call): Done {
    try {
      const wrong = judge.request(operation, call.body)
      if (wrong.length > 0) {
        breaches.push(`${operation} was sent ${JSON.stringify(call.body)}: ${wrong.join('; ')}`)
        throw faults.invalid(wrong)
      }
      return run[operation](call)
    } catch (error) {
      return refused(error)
    }
  }

  /** Meaningless answers, in turn: a proxy in front of Discord can say anything. */
  function failLate(response: ServerResponse): void {
    switch (failing++ % 4) {
      case 0:
        return send(response, { status: 500 }, {})
      case 1:
        return void response.writeHead(200, { 'content-type': 'application/json' }).end()
      case 2:
        return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Be right back</h1>')
      default:
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
        response.write('{"id":"1', () => response.destroy())
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://loopback')
    const path = url.pathname.startsWith(`${BASE}/`) ? url.pathname.slice(BASE.length) : ''
    const found = operationOf(request.method ?? '', path)
    const { json, files }: Sent = await readBody(request)
    if (!found) {
      breaches.push(`nothing is known of ${request.method} ${url.pathname}`)
      return send(response, refused(faults.notFound()), {})
    }
    const { operation, params } = found
    const note = (status: number): number => seen.push({ operation, params, body: json, status })
    const ownToken = / \/(interactions|webhooks)\//.test(operation)
    if (!ownToken && (world.refusing || request.headers.authorization !== `Bot ${world.token}`)) {
      note(401)
      return send(response, refused(faults.unauthorized()), {})
    }
    const trouble = chaos.strike(operation)
    const told = trouble?.kind === 'limit' ? trouble : limit(operation, params.slice(0, 2).join('/'), !ownToken)
    if ('scope' in told) {
      note(429)
      const { done, headers } = tooMany(told, world.now())
      return send(response, done, headers)
    }
    if (trouble?.kind === 'refuse') {
      note(401)
      return send(response, refused(faults.unauthorized()), {})
    }
    if (trouble?.kind === 'fail before') {
      note(500)
      return send(response, { status: 500 }, {})
    }
    const done = perform(operation, { params, query: url.searchParams, body: json, files })
    note(done.status)
    const wrong = judge.answer(operation, done.status, done.body)
    if (wrong.length > 0) breaches.push(`${operation} answered ${JSON.stringify(done.body)}: ${wrong.join('; ')}`)
    world.changes.emit('change')
    if (trouble?.kind === 'drop') {
      response.destroy()
      return
    }
    if (trouble) return failLate(response)
    send(response, done, limitHeaders(told, world.now()))
  }

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      breaches.push(
        `the loopback server failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
      send(response, { status: 500 }, {})
    })
  })
}
