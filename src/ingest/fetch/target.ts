import { isIP } from 'node:net'
import { FetchProblem } from './fetch-problem.ts'
import { isPublicAddress } from './public-address.ts'

const PORTS = new Set(['', '80', '443', '8080', '8443'])

/** `host:port` entries exactly as an operator allowed them; these may be on a private network. */
export type Allowed = ReadonlySet<string>

/**
 * Checks a URL before anything is dialled: http or https, a port that feeds use, no user or password, and a public
 * address if it is an IP literal. Throws a FetchProblem.
 */
export function checkTarget(address: string | URL, allowed: Allowed): URL {
  const url = parse(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchProblem('not allowed', 'Only addresses that begin with http:// or https:// are fetched.')
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchProblem('not allowed', 'Addresses with a user name or a password in them are not fetched.')
  }
  if (isAllowed(url, allowed)) return url
  if (!PORTS.has(url.port)) {
    throw new FetchProblem('not allowed', `Port ${url.port} is not allowed: only 80, 443, 8080 and 8443 are.`)
  }
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) throw notPublic(url.hostname)
  return url
}

/** Did an operator allow this host with this port? `port` is empty for the default one. */
export function isAllowed(
  { protocol, hostname, port }: Pick<URL, 'protocol' | 'hostname' | 'port'>,
  allowed: Allowed,
): boolean {
  return allowed.has(`${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`)
}

export function notPublic(host: string): FetchProblem {
  return new FetchProblem('not allowed', `${host} is not on the public internet, so nothing is fetched from it.`)
}

function parse(address: string | URL): URL {
  try {
    return new URL(address)
  } catch {
    throw new FetchProblem(
      'not allowed',
      'That is not a web address: it should look like https://paper.example/feed.xml.',
    )
  }
}
