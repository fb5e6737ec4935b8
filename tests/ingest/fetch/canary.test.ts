import type { LookupAddress } from 'node:dns'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { isIP } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dialler, lookupBy, type Resolve } from '#ingest/fetch/dialler.ts'
import { get, type Fetcher } from '#ingest/fetch/get.ts'
import { isPublicAddress } from '#ingest/fetch/public-address.ts'
import { checkTarget } from '#ingest/fetch/target.ts'
import { PRIVATE_V4, PRIVATE_V6, PRIVATE_WRITTEN, PUBLIC } from '#tests/support/addresses.ts'
import { startPublisher, type Publisher } from '#tests/support/publisher.ts'

const RESOLVED = [...PRIVATE_V4, ...PRIVATE_V6]
/** As written in URLs. */
const WRITTEN = [...RESOLVED.map(address => (address.includes(':') ? `[${address}]` : address)), ...PRIVATE_WRITTEN]
const PORTS = [8080, 8443]

/** Forbidden connections, counted by canaries on every address of this machine where the port is free. */
let reached = 0
let canaries: Server[] = []
/** Every connection the client made. */
let connected: string[] = []
const note = (message: unknown) => void connected.push(JSON.stringify(message))
let publisher: Publisher
beforeAll(async () => {
  canaries = await Promise.all(
    PORTS.map(async port => {
      const canary = createServer((_, response) => {
        reached += 1
        response.end('canary')
      })
      canary.on('connection', () => (reached += 1))
      canary.listen(port, '::')
      await Promise.race([once(canary, 'listening'), once(canary, 'error')])
      return canary
    }),
  )
  publisher = await startPublisher()
  subscribe('undici:client:connected', note)
})
afterEach(() => {
  reached = 0
  connected = []
})
afterAll(() => {
  unsubscribe('undici:client:connected', note)
  for (const canary of canaries) canary.close()
  publisher.close()
})

const addressesOf = (...addresses: readonly string[]): readonly LookupAddress[] =>
  addresses.map(address => ({ address, family: isIP(address) || 4 }))

/** A DNS of our own: each name's answers in order, the last one repeated. */
function zone(names: Readonly<Record<string, readonly (readonly string[])[]>>): Resolve & { asked: string[] } {
  const asked: string[] = []
  const resolve: Resolve = (host, done) => {
    const answers = names[host] ?? [['127.0.0.1', '::1']]
    const answer = answers[Math.min(asked.filter(name => name === host).length, answers.length - 1)] ?? []
    asked.push(host)
    done(null, addressesOf(...answer))
  }
  return Object.assign(resolve, { asked })
}

function fetcher(resolve: Resolve, allowed: readonly string[] = [publisher.host]): Fetcher {
  const set = new Set(allowed)
  return {
    dispatcher: dialler(set, resolve),
    allowed: set,
    userAgent: 'Crier/test',
    now: () => new Date(),
    deadlineMs: 5000,
  }
}

/** The outcome of fetching a URL. */
async function ended(address: string, by: Fetcher): Promise<string> {
  try {
    await get(address, {}, '', by)
    return 'fetched'
  } catch (error) {
    return error instanceof Error && 'kind' in error ? String(error.kind) : String(error)
  }
}
const allRefused = (addresses: readonly string[]) => addresses.map(address => [address, 'not allowed'])

describe('an address inside a network, with canaries listening', () => {
  it(`typed in ${WRITTEN.length} forms, on ${PORTS.length} ports, by http and https: 0 connections`, async () => {
    const by = fetcher(zone({}))
    const typed = PORTS.flatMap(port =>
      ['http', 'https'].flatMap(scheme => WRITTEN.map(form => `${scheme}://${form}:${port}/`)),
    )
    expect(await Promise.all(typed.map(async form => [form, await ended(form, by)]))).toEqual(allRefused(typed))
    expect([reached, connected]).toEqual([0, []])
  })

  it(`redirected to in ${WRITTEN.length} forms, by every status that redirects: 0 connections`, async () => {
    const statuses = [301, 302, 303, 307, 308]
    const led = WRITTEN.map((form, index) => {
      const location = `http://${encodeURI(form).replaceAll('%25', '%')}:8080/`
      const again = `/again-${index}`
      publisher.serve(again, (_, answer) => answer.writeHead(statuses[index % 5] ?? 302, { location }).end())
      publisher.serve(`/led-${index}`, (_, answer) => answer.writeHead(302, { location: again }).end())
      return `${publisher.home}/led-${index}`
    })
    const by = fetcher(zone({}))
    expect(await Promise.all(led.map(async form => [form, await ended(form, by)]))).toEqual(allRefused(led))
    expect(reached).toBe(0)
    expect(connected.filter(told => !told.includes(publisher.host.replace(/.*:/u, '')))).toEqual([])
  })

  it(`as a DNS answer among ${RESOLVED.length}, alone, and before or after a public one: 0 connections`, async () => {
    const answers = RESOLVED.flatMap(address => [[address], ['1.1.1.1', address], [address, '2606:4700:4700::1111']])
    const names = Object.fromEntries(answers.map((answer, index) => [`name-${index}.example`, [answer]]))
    const by = fetcher(zone(names))
    const asked = Object.keys(names).map(name => `http://${name}:8080/`)
    expect(await Promise.all(asked.map(async form => [form, await ended(form, by)]))).toEqual(allRefused(asked))
    expect([reached, connected]).toEqual([0, []])
  })

  it('behind an alias of an alias counts as the address it resolves to', async () => {
    const aliases = new Map([
      ['feeds.example', 'cdn.example'],
      ['cdn.example', 'inside.example'],
    ])
    const end = (host: string): string => (aliases.has(host) ? end(aliases.get(host) ?? '') : host)
    const byAlias: Resolve = (host, done) =>
      done(null, addressesOf(end(host) === 'inside.example' ? '127.0.0.1' : '1.1.1.1'))
    expect(await ended('http://feeds.example:8080/', fetcher(byAlias))).toBe('not allowed')
    expect([reached, connected]).toEqual([0, []])
  })
})

describe('a name with changing answers', () => {
  it('is resolved once per connection, which uses that answer; a later one is checked again', () => {
    const rebinding = zone({ 'turn.example': [['93.184.215.14'], ['127.0.0.1'], ['93.184.215.14', '10.0.0.1']] })
    const lookup = lookupBy(rebinding, isPublicAddress)
    const told: unknown[] = []
    for (let time = 0; time < 3; time += 1)
      lookup('turn.example', { all: true }, (error, addresses) => void told.push(error?.message ?? addresses))
    expect(told).toEqual([
      addressesOf('93.184.215.14'),
      expect.stringContaining('public internet'),
      expect.stringContaining('public internet'),
    ])
    expect(rebinding.asked).toHaveLength(3)
  })

  it('is not resolved again between the check and the connection', async () => {
    const port = publisher.host.replace(/.*:/u, '')
    publisher.serve('/feed', 'words')
    const rebinding = zone({ 'allowed.example': [['127.0.0.1'], ['10.0.0.1']] })
    const by = fetcher(rebinding, [`allowed.example:${port}`])
    expect(await ended(`http://allowed.example:${port}/feed`, by)).toBe('fetched')
    expect(rebinding.asked).toEqual(['allowed.example'])
  })

  it('allowed by an operator with one port is not allowed with another', async () => {
    const by = fetcher(zone({ 'inside.example': [['127.0.0.1']] }), ['inside.example:9001', 'inside.example:8443'])
    expect(await ended('http://inside.example:8080/', by)).toBe('not allowed')
    expect(await ended('http://inside.example/', by)).toBe('not allowed')
    expect([reached, connected]).toEqual([0, []])
  })
})

describe('a public address', () => {
  it(`0 of ${PUBLIC.length} are refused, typed or resolved`, () => {
    const lookup = lookupBy(zone(Object.fromEntries(PUBLIC.map(address => [address, [[address]]]))), isPublicAddress)
    for (const address of PUBLIC) {
      const host = address.includes(':') ? `[${address}]` : address
      expect(checkTarget(`https://${host}/feed`, new Set()).protocol).toBe('https:')
      lookup(address, { all: true }, (error, addresses) =>
        expect([error, addresses]).toEqual([null, addressesOf(address)]),
      )
    }
    expect(PUBLIC.length).toBeGreaterThanOrEqual(50)
  })
})
