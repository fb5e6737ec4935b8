import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import { isPublicAddress } from './public-address.ts'
import { type Allowed, notPublic } from './target.ts'

/** RELIABILITY "Fetching". */
const CONNECTIONS_A_HOST = 2
const CONNECT_MS = 10_000

/** Resolves a name to all of its addresses; node's own but in tests. */
export type Resolve = (host: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void

const resolveBySystem: Resolve = (host, done) => {
  systemLookup(host, { all: true, verbatim: true }, (error, addresses) => done(error, addresses))
}

/**
 * Dials only what was checked: a name is refused unless every address it has is public, and the connection goes to
 * those very addresses, so that a second answer of the DNS changes nothing. undici calls no lookup for IP literals;
 * `checkTarget` looks at those.
 */
export function dialler(allowed: Allowed, resolve: Resolve = resolveBySystem): Agent {
  const hosts = new Set([...allowed].map(entry => entry.replace(/:\d+$/, '')))
  const lookup: LookupFunction = (host, options, done) => {
    resolve(host, (error, addresses) => {
      const [first] = addresses
      if (error ?? !first) return done(error ?? new Error(`${host} has no address`), [])
      if (!hosts.has(host) && !addresses.every(({ address }) => isPublicAddress(address)))
        return done(notPublic(host), [])
      if (options.all) return done(null, [...addresses])
      return done(null, first.address, first.family)
    })
  }
  return new Agent({ connections: CONNECTIONS_A_HOST, connect: { lookup, timeout: CONNECT_MS }, pipelining: 1 })
}
