import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isPublicAddress } from './public-address.ts'
import { type Allowed, isAllowed, notPublic } from './target.ts'

/** No more than a browser would open, to spare publishers. */
const CONNECTIONS_A_HOST = 2
const CONNECT_MS = 10_000

/** Resolves a name to all of its addresses; node's own except in tests. Node calls back with an error and no list. */
export type Resolve = (host: string, done: (error: Error | null, addresses?: readonly LookupAddress[]) => void) => void

const resolveBySystem: Resolve = (host, done) => {
  systemLookup(host, { all: true, verbatim: true }, (error, addresses) => done(error, addresses))
}

/**
 * Dials only what was checked: a name is refused unless every address it has is public, or the operator allowed it with this
 * port, and the connection goes to those very addresses, so that a second answer of the DNS changes nothing. undici calls
 * no lookup for IP literals; `checkTarget` looks at those.
 */
export function dialler(allowed: Allowed, resolve: Resolve = resolveBySystem): Agent {
  const guarded = buildConnector({ lookup: lookupBy(resolve, isPublicAddress), timeout: CONNECT_MS })
  const free = buildConnector({ lookup: lookupBy(resolve, () => true), timeout: CONNECT_MS })
  return new Agent({
    connections: CONNECTIONS_A_HOST,
    connect(options, done) {
      const { protocol, hostname, port } = options
      const connect = isAllowed({ protocol, hostname, port }, allowed) ? free : guarded
      connect(options, done)
    },
    pipelining: 1,
  })
}

/**
 * A lookup that answers with all addresses of a name where each of them may be dialled, and fails otherwise. What a resolver
 * throws is a failure as well: node calls a lookup where nothing catches it.
 */
export function lookupBy(resolve: Resolve, mayDial: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    try {
      resolve(host, (error, addresses = []) => {
        const [first] = addresses
        if (error ?? !first) return done(error ?? new Error(`${host} has no address`), [])
        if (!addresses.every(({ address }) => mayDial(address))) return done(notPublic(host), [])
        if (options.all) return done(null, [...addresses])
        return done(null, first.address, first.family)
      })
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)), [])
    }
  }
}
