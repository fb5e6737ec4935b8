import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isPublicAddress } from './public-address.ts'
import { type Allowed, isAllowed, notPublic } from './target.ts'

/** Connections per host: no more than a browser would open, to spare publishers. */
const CONNECTIONS_A_HOST = 2
const CONNECT_MS = 10_000

/** Resolves a name to all of its addresses; Node's own except in tests. On an error Node calls back without a list. */
export type Resolve = (host: string, done: (error: Error | null, addresses?: readonly LookupAddress[]) => void) => void

const resolveBySystem: Resolve = (host, done) => {
  systemLookup(host, { all: true, verbatim: true }, (error, addresses) => done(error, addresses))
}

/**
 * An agent that dials only what was checked: a name is refused unless all of its addresses are public, or the operator
 * allowed it with this port, and the connection goes to those very addresses, so that a changed DNS answer has no
 * effect. undici performs no lookup for IP literals; `checkTarget` covers those.
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
 * A lookup that returns all addresses of a name if each may be dialled, and fails otherwise. It also catches what the
 * resolver throws, since Node calls a lookup where nothing would.
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
