import { once } from 'node:events'
import type { LookupAddress } from 'node:dns'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dialler } from '#ingest/fetch/dialler.ts'
import { get, type Fetcher } from '#ingest/fetch/get.ts'
import { LARGEST_BODY } from '#ingest/fetch/read-body.ts'

let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
let seen: IncomingMessage[] = []
const server = createServer((request, response) => {
  seen.push(request)
  handle(request, response)
})
let port = 0
let home = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = z.object({ port: z.number() }).parse(server.address()).port
  home = `http://127.0.0.1:${port}`
})
beforeEach(() => {
  seen = []
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function fetcher(
  more: {
    readonly allowed?: readonly string[]
    readonly names?: Record<string, readonly string[]>
    readonly deadlineMs?: number
  } = {},
): Fetcher {
  const allowed = new Set(more.allowed ?? [`127.0.0.1:${port}`])
  const dispatcher = dialler(allowed, (host, done) => {
    const addresses = more.names?.[host] ?? []
    done(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  })
  return {
    dispatcher,
    allowed,
    userAgent: 'Crier/test',
    now: () => new Date('2026-11-24T10:00:00Z'),
    deadlineMs: more.deadlineMs ?? 10_000,
  }
}
const ask = (path: string, given = fetcher()) => get(`${home}${path}`, {}, 'text/xml', given)

describe('fetching', () => {
  it('identifies itself, and sends validators back verbatim', async () => {
    handle = (request, response) => {
      if (request.headers['if-none-match'] === 'W/"a"') response.writeHead(304).end()
      else response.writeHead(200, { etag: 'W/"a"', 'last-modified': 'Mon, 23 Nov 2026' }).end('feed')
    }
    const first = await ask('/feed')
    expect(first).toMatchObject({ unchanged: false, validators: { etag: 'W/"a"', lastModified: 'Mon, 23 Nov 2026' } })
    const second = await get(`${home}/feed`, first.validators, 'text/xml', fetcher())
    expect(second.unchanged).toBe(true)
    expect(seen[1]?.headers).toMatchObject({ 'user-agent': 'Crier/test', 'if-modified-since': 'Mon, 23 Nov 2026' })
  })

  it('follows five redirects, and reports when all of them are permanent', async () => {
    handle = ({ url = '' }, response) => {
      const hop = Number(url.slice(1))
      if (hop > 0) response.writeHead(hop === 9 ? 302 : 301, { location: `/${hop === 9 ? 0 : hop - 1}` }).end()
      else response.end('there')
    }
    expect(await ask('/5')).toMatchObject({ url: `${home}/0`, movedTo: `${home}/0` })
    expect((await ask('/9')).movedTo).toBeUndefined()
    await expect(ask('/6')).rejects.toThrow(/redirects more than 5 times/)
  })

  it('checks every redirect like a first URL', async () => {
    for (const location of ['http://169.254.169.254/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'http://[::1]/']) {
      handle = (_, response) => response.writeHead(302, { location }).end()
      await expect(ask('/')).rejects.toMatchObject({ kind: 'not allowed' })
    }
  })

  it('refuses a name unless all of its addresses are public, and dials nothing', async () => {
    handle = (_, response) => response.end('canary')
    const names = { 'inside.example': ['127.0.0.1'], 'mixed.example': ['1.1.1.1', '10.0.0.1'], 'six.example': ['::1'] }
    for (const host of Object.keys(names)) {
      const blocked = get(`http://${host}:8080/`, {}, '', fetcher({ names }))
      await expect(blocked).rejects.toMatchObject({ kind: 'not allowed' })
    }
    expect(seen).toEqual([])
  })

  it('limits what comes out, not what came in, in every layer', async () => {
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024))
    const layered = gzipSync(bomb)
    handle = ({ url }, response) =>
      url === '/layered'
        ? response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(layered)
        : response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    await expect(ask('/bomb')).rejects.toMatchObject({ kind: 'too large' })
    await expect(ask('/layered')).rejects.toMatchObject({ kind: 'too large' })
    handle = (_, response) => response.end(Buffer.alloc(LARGEST_BODY))
    expect((await ask('/just')).body.length).toBe(LARGEST_BODY)
  })

  it('decodes two layers, and no more', async () => {
    handle = ({ url }, response) => {
      const times = Number(url?.slice(1))
      let body: Buffer = Buffer.from('words')
      for (let i = 0; i < times; i++) body = gzipSync(body)
      response.writeHead(200, { 'content-encoding': Array.from({ length: times }, () => 'gzip').join(', ') }).end(body)
    }
    expect((await ask('/2')).body.toString()).toBe('words')
    await expect(ask('/3')).rejects.toMatchObject({ kind: 'not understood' })
  })

  it('decodes a body that is gzipped without a header, once', async () => {
    handle = ({ url }, response) => {
      const body = gzipSync('words')
      response.end(url === '/twice' ? gzipSync(body) : body)
    }
    expect((await ask('/once')).body.toString()).toBe('words')
    expect((await ask('/twice')).body.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))
  })

  it('gives up on a slow drip at the deadline', async () => {
    handle = (_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drip))
    }
    await expect(ask('/drip', fetcher({ deadlineMs: 300 }))).rejects.toMatchObject({ kind: 'too slow' })
  })

  it('reports a refusal in words, with what the server asked us to wait', async () => {
    handle = (_, response) => response.writeHead(429, { 'retry-after': '120' }).end()
    await expect(ask('/')).rejects.toMatchObject({ status: 429, retryAfterMs: 120_000, message: /asks too often/ })
    handle = (_, response) => response.writeHead(503, { 'retry-after': 'Tue, 24 Nov 2026 10:05:00 GMT' }).end()
    await expect(ask('/')).rejects.toMatchObject({ status: 503, retryAfterMs: 300_000 })
    await expect(get('http://127.0.0.1:9/', {}, '', fetcher({ allowed: ['127.0.0.1:9'] }))).rejects.toThrow(
      /nothing answers there/,
    )
  })
})
