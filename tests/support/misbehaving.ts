import type { LookupAddress } from 'node:dns'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { z } from 'zod'
import type { Resolve } from '#ingest/fetch/dialler.ts'

const TLS = join(import.meta.dirname, '../fixtures/tls')
/** Self-signed, for `other.example`; trusted only if NODE_EXTRA_CA_CERTS names it. */
export const OTHER_CERTIFICATE = join(TLS, 'other.crt')

const head = (fields: string, status = '200 OK') => `HTTP/1.1 ${status}\r\n${fields}\r\n\r\n`
const asked = (answer: (socket: Socket) => void) => (socket: Socket) => void socket.once('data', () => answer(socket))
const says = (text: string | Buffer) => asked(socket => socket.end(text))
const CUT_GZIP = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])

/** Ways for servers to fail to answer, by what they do with a connection. */
export const MISBEHAVIOURS: Readonly<Record<string, (socket: Socket) => void>> = {
  'hangs up at once': socket => socket.end(),
  'hangs up when asked': asked(socket => socket.end()),
  'resets at once': socket => socket.resetAndDestroy(),
  'resets in the middle': asked(socket => {
    socket.write(`${head('content-length: 1000')}abc`, () => setImmediate(() => socket.resetAndDestroy()))
  }),
  'says less than it announced': says(`${head('content-length: 1000')}abc`),
  'ends within a chunk': says(`${head('transfer-encoding: chunked')}5\r\nabc`),
  'says nothing, well': says(head('content-length: 0')),
  'speaks no HTTP': says('\0\u00ff 220 mail.example ESMTP\r\n\r\n'),
  'speaks TLS alerts': says(Buffer.from([0x15, 3, 1, 0, 2, 2, 40])),
  'sends headers of a megabyte': says(head(`x: ${'y'.repeat(1_000_000)}`)),
  'announces a length below nothing': says(`${head('content-length: -4')}abc`),
  'changes the protocol': says(head('upgrade: x\r\nconnection: upgrade', '101 Switching Protocols')),
  'says to go on, and on': says(head('x: y', '100 Continue').repeat(100)),
  'packs wrongly': says(`${head('content-encoding: gzip\r\ncontent-length: 3')}abc`),
  'packs half': says(Buffer.concat([Buffer.from(head('content-encoding: gzip\r\nconnection: close')), CUT_GZIP])),
  'packs as nobody does': says(`${head('content-encoding: zstd\r\ncontent-length: 3')}abc`),
  'leads nowhere': says(head('location: http://[bad\r\ncontent-length: 0', '302 Found')),
  'leads to no host': says(head(`location: http://${'a'.repeat(64)}.invalid/\r\ncontent-length: 0`, '302 Found')),
  'leads to itself': says(head('location: /feed\r\ncontent-length: 0', '302 Found')),
  'leads on in letters of no alphabet': says(
    Buffer.from(head('location: /\u00ff\u00fe\r\ncontent-length: 0', '302 Found'), 'latin1'),
  ),
  'knows of no change, unasked': says(head('etag: "1"', '304 Not Modified')),
}

/** Ways for resolvers to fail: Node's own calls back with an error and no list. */
export const RESOLVERS: Readonly<Record<string, Resolve>> = {
  'an error and no list': (host, done) =>
    done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })),
  'an error and an empty list': (host, done) => done(new Error(`no ${host}`), []),
  'no error and no list': (_, done) => done(null),
  'no error and an empty list': (_, done) => done(null, []),
  'addresses that are none': (_, done) => done(null, [{ address: 'nonsense', family: 4 } satisfies LookupAddress]),
  'a throw': host => {
    throw new Error(`${host} cannot be looked up`)
  },
}

export interface Misbehaving {
  /** A URL for each misbehaviour; `nobody` is a closed port, `another name` speaks TLS for another host. */
  readonly addresses: ReadonlyMap<string, string>
  /** `host:port` of each, for the allowlist. */
  readonly hosts: ReadonlySet<string>
  close(): void
}

/** Servers on loopback, one for each misbehaviour. */
export async function startMisbehaving(): Promise<Misbehaving> {
  const [key, cert] = await Promise.all([readFile(join(TLS, 'other.key')), readFile(OTHER_CERTIFICATE)])
  const servers = new Map<string, Server>(
    Object.entries(MISBEHAVIOURS).map(([name, meet]) => [
      name,
      createServer(socket => meet(socket.on('error', () => undefined))),
    ]),
  )
  servers.set(
    'another name',
    createTlsServer({ key, cert }, socket => socket.end()).on('tlsClientError', () => undefined),
  )
  servers.set('nobody', createServer())
  const addresses = new Map<string, string>()
  for (const [name, server] of servers) {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = z.object({ port: z.number() }).parse(server.address())
    addresses.set(name, `${name === 'another name' ? 'https' : 'http'}://127.0.0.1:${port}/feed`)
  }
  servers.get('nobody')?.close()
  return {
    addresses,
    hosts: new Set([...addresses.values()].map(address => new URL(address).host)),
    close: () => servers.forEach(server => void server.close()),
  }
}
