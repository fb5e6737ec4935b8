import { type Dispatcher, request } from 'undici'
import { FetchProblem } from './fetch-problem.ts'
import { readBody } from './read-body.ts'
import { type Allowed, checkTarget } from './target.ts'

/**
 * Milliseconds for the whole fetch, including redirects and slow drips: a slower server would hold a place that others
 * wait for.
 */
const DEADLINE_MS = 30_000
const MOST_REDIRECTS = 5

export interface Fetcher {
  readonly dispatcher: Dispatcher
  readonly allowed: Allowed
  /** Identifies us, with a contact for complaints. */
  readonly userAgent: string
  readonly now: () => Date
  readonly deadlineMs?: number
  /** Awaited before a body grows to this size, when many are fetched at once. */
  readonly grow?: (bytes: number) => Promise<void>
}

/** Validators of an answer, so that a server need not resend it; sent back verbatim. */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

export interface Fetched {
  /** The final URL, after redirects. */
  readonly url: string
  /** The new URL, if every redirect on the way was permanent. */
  readonly movedTo?: string
  /** Not modified since the validators were given; there is no body. */
  readonly unchanged: boolean
  readonly body: Buffer
  readonly contentType?: string
  readonly validators: Validators
  readonly cacheControl?: string
  readonly expires?: string
}

/** Fetches one public URL, politely and within limits. Throws a FetchProblem for everything that can go wrong. */
export async function get(address: string, validators: Validators, accept: string, fetcher: Fetcher): Promise<Fetched> {
  const signal = AbortSignal.timeout(fetcher.deadlineMs ?? DEADLINE_MS)
  try {
    return await follow(checkTarget(address, fetcher.allowed), validators, accept, fetcher, signal)
  } catch (error) {
    throw asProblem(error, signal)
  }
}

async function follow(
  start: URL,
  validators: Validators,
  accept: string,
  { dispatcher, allowed, userAgent, now, grow }: Fetcher,
  signal: AbortSignal,
): Promise<Fetched> {
  let url = start
  let forGood = true
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      signal,
      headers: {
        accept,
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': userAgent,
        ...(validators.etag === undefined ? {} : { 'if-none-match': validators.etag }),
        ...(validators.lastModified === undefined ? {} : { 'if-modified-since': validators.lastModified }),
      },
    })
    const location = one(headers['location'])
    if (statusCode >= 300 && statusCode < 400 && statusCode !== 304 && location !== undefined) {
      await body.dump({ limit: 16 * 1024, signal })
      forGood &&= statusCode === 301 || statusCode === 308
      url = checkTarget(URL.canParse(location, url.href) ? new URL(location, url) : location, allowed)
      continue
    }
    const isAnswer = statusCode === 304 ? isConditional(validators) : statusCode >= 200 && statusCode <= 299
    if (!isAnswer) {
      await body.dump({ limit: 16 * 1024, signal })
      throw refused(statusCode, retryAfter(one(headers['retry-after']), now()))
    }
    return {
      url: url.href,
      ...(forGood && url.href !== start.href ? { movedTo: url.href } : {}),
      unchanged: statusCode === 304,
      body: await readBody(body, one(headers['content-encoding']), signal, grow),
      validators: given({ etag: one(headers['etag']), lastModified: one(headers['last-modified']) }),
      ...given({
        contentType: one(headers['content-type']),
        cacheControl: one(headers['cache-control']),
        expires: one(headers['expires']),
      }),
    }
  }
  throw new FetchProblem('refused', `The address redirects more than ${MOST_REDIRECTS} times.`)
}

/** Without validators, "not modified" makes no sense. */
function isConditional({ etag, lastModified }: Validators): boolean {
  return etag !== undefined || lastModified !== undefined
}

function refused(status: number, retryAfterMs: number | undefined): FetchProblem {
  const words: Readonly<Record<number, string>> = {
    401: 'asks for a password',
    403: 'refuses access',
    404: 'has nothing at this address',
    410: 'says it is gone for good',
    429: 'says Crier asks too often',
  }
  const what = words[status] ?? (status >= 500 ? 'had an error of its own' : 'gave an unexpected answer')
  return new FetchProblem('refused', `The server ${what} (HTTP ${status}).`, { status, retryAfterMs })
}

function asProblem(error: unknown, signal: AbortSignal): FetchProblem {
  if (signal.aborted)
    return new FetchProblem('too slow', 'The server did not finish its answer in time.', { cause: error })
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof FetchProblem) return cause
  return new FetchProblem('unreachable', `The server cannot be reached (${reasonOf(error)}).`, { cause: error })
}

const NOT_VOUCHED = 'its certificate is not trusted'
const NO_WAY = 'there is no route to it'
const BROKEN_PACKING = 'its answer is compressed wrongly'
/** Error codes of Node, its DNS, TLS and zlib, and undici. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name cannot be looked up right now',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'it broke off',
  EHOSTUNREACH: NO_WAY,
  ENETUNREACH: NO_WAY,
  UND_ERR_SOCKET: 'it hung up before its answer was complete',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too large',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: NOT_VOUCHED,
  SELF_SIGNED_CERT_IN_CHAIN: NOT_VOUCHED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: NOT_VOUCHED,
  Z_DATA_ERROR: BROKEN_PACKING,
  Z_BUF_ERROR: BROKEN_PACKING,
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return code === undefined ? 'its answer makes no sense' : (REASONS[code] ?? code)
}

function one(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0]
}

function given<K extends string>(fields: Readonly<Record<K, string | undefined>>): { readonly [key in K]?: string } {
  const kept: { [key in K]?: string } = {}
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name]
  return kept
}

/** A Retry-After header (RFC 9110, 10.2.3: seconds or a date) as milliseconds from now. */
function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}
