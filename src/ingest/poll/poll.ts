import { setTimeout as sleep } from 'node:timers/promises'
import type { ArticleDraft } from '#core/news/article.ts'
import type { Feed, FeedNews, Feeds } from '#store/feeds/feeds.ts'
import type { Store } from '#store/database/open.ts'
import { FetchProblem } from '../fetch/fetch-problem.ts'
import { get, type Fetched, type Fetcher } from '../fetch/get.ts'
import { fillTeasers } from './fill-teasers.ts'
import { takeInEntries, type Toilsome } from './take-in-entries.ts'
import type { Reader } from '../worker/reader.ts'

const MINUTE = 60_000
/**
 * Milliseconds between two polls, and the longest pause whatever is asked: easy on publishers, and a digest misses
 * little.
 */
const USUAL_MS = 15 * MINUTE
const LONGEST_PAUSE_MS = 24 * 60 * MINUTE

/** What a feed and its server ask for. */
interface Wishes {
  readonly ttlMinutes?: number | undefined
  readonly cacheControl?: string | undefined
  readonly expires?: string | undefined
}

/**
 * Milliseconds until the next poll after a success: the longest of our own interval and everything the feed asks for,
 * at most a day.
 */
function afterSuccess(now: Date, { ttlMinutes = 0, cacheControl = '', expires = '' }: Wishes): number {
  const maxAge = Number(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl)?.[1] ?? 0) * 1000
  const expiry = Date.parse(expires)
  const wishes = [USUAL_MS, ttlMinutes * MINUTE, maxAge, Number.isNaN(expiry) ? 0 : expiry - now.getTime()]
  return Math.min(LONGEST_PAUSE_MS, Math.max(...wishes))
}

/**
 * Milliseconds until a retry: doubled with every consecutive failure, with a jitter of a quarter, no earlier than the
 * server allows, at most a day. `chance` is from 0 to 1.
 */
function afterFailure(failures: number, retryAfterMs: number | undefined, chance: number): number {
  const doubled = USUAL_MS * 2 ** Math.min(failures - 1, 10)
  const scattered = doubled * (0.75 + chance / 2)
  return Math.min(LONGEST_PAUSE_MS, Math.max(scattered, retryAfterMs ?? 0))
}

export const ACCEPT_FEED =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

const DAY_MS = 24 * 60 * 60 * 1000
/** Milliseconds; an entry first seen when older than this is stored, but is not news. */
const NEWS_MS = 7 * DAY_MS
/** Sightings over a day after which a permanent redirect is believed; a misconfigured server revokes it sooner. */
const SIGHTINGS = 3

export interface Polling {
  readonly store: Store
  readonly feeds: Feeds
  readonly fetcher: Fetcher
  readonly reader: Reader
  readonly now: () => Date
  /** Returns a random number from 0 to 1. */
  readonly chance: () => number
  readonly toilsome: Toilsome
  /** Called once a feed's server has answered completely. */
  readonly answered?: () => void
}

const OUR_FAULT = new FetchProblem('not understood', 'Crier itself failed at it; its log says more.')
/** Milliseconds, however many polls are queued before it; one that is not over by then never will be. */
const LONGEST_MS = 15 * 60 * 1000

/**
 * Polls one feed: stores what is new and records the outcome. Throws only for faults of our own, after which the feed
 * is rescheduled as after a failure.
 */
export async function poll(feed: Feed, polling: Polling): Promise<void> {
  const { feeds, now, chance } = polling
  const over = new AbortController()
  try {
    await Promise.race([read(feed, polling), never(over.signal)])
  } catch (error) {
    const problem = error instanceof FetchProblem ? error : OUR_FAULT
    await feeds.note(feed.id, failed(now(), feed, problem, chance()))
    if (problem === OUR_FAULT) throw error
  } finally {
    over.abort()
  }
}

async function never(over: AbortSignal): Promise<never> {
  await sleep(LONGEST_MS, undefined, { ref: false, signal: over })
  throw new Error(`expected a poll to be over after ${LONGEST_MS / 60_000} minutes`)
}

async function read(feed: Feed, polling: Polling): Promise<void> {
  const { feeds, fetcher, now } = polling
  const validators = {
    ...(feed.etag === null ? {} : { etag: feed.etag }),
    ...(feed.lastModified === null ? {} : { lastModified: feed.lastModified }),
  }
  const fetched = await get(feed.address, validators, ACCEPT_FEED, fetcher)
  polling.answered?.()
  const told = fetched.unchanged ? {} : await takeInFeed(feed, fetched, polling)
  await feeds.note(feed.id, { ...succeeded(now(), fetched, { ...feed, ...told }), ...told })
  await noteMove(feed, fetched, polling)
}

async function takeInFeed(feed: Feed, fetched: Fetched, polling: Polling): Promise<FeedNews> {
  const { body: bytes, contentType, url, validators } = fetched
  const { store, reader, now } = polling
  const at = now()
  const parsed = await reader.feed({ bytes, url, seenAt: at, ...(contentType === undefined ? {} : { contentType }) })
  const isNews = ({ day, publishedAt }: ArticleDraft) =>
    at.getTime() - (publishedAt?.getTime() ?? Date.parse(day)) < NEWS_MS
  const { entries, all: filled } = await fillTeasers(parsed.drafts, isNews, feed.id, polling)
  const arriving = { store, origin: feed.id, at }
  const old = entries.filter(({ draft }) => !isNews(draft))
  const news = entries.filter(({ draft }) => isNews(draft))
  const oldStored = await takeInEntries(old, polling, { ...arriving, baseline: true })
  const newsStored = await takeInEntries(news, polling, { ...arriving, baseline: feed.okAt === null })
  const stored = oldStored && newsStored
  // With validators, the server would not send again what is left.
  const { etag, lastModified } = stored && filled && !parsed.incomplete ? validators : {}
  return {
    ...(parsed.title === undefined ? {} : { title: parsed.title }),
    ttlMinutes: parsed.ttlMinutes ?? null,
    etag: etag ?? null,
    lastModified: lastModified ?? null,
    // What is left over from a first poll is not news later, either.
    ...(stored || feed.okAt !== null ? {} : { okAt: null }),
  }
}

function succeeded(now: Date, { cacheControl, expires }: Fetched, { ttlMinutes }: Pick<Feed, 'ttlMinutes'>): FeedNews {
  return {
    polledAt: now,
    okAt: now,
    failures: 0,
    problem: null,
    problemSince: null,
    nextPollInMs: afterSuccess(now, { ttlMinutes: ttlMinutes ?? undefined, cacheControl, expires }),
  }
}

function failed(now: Date, feed: Feed, { message, status, retryAfterMs }: FetchProblem, chance: number): FeedNews {
  const failures = feed.failures + 1
  return {
    polledAt: now,
    failures,
    problem: message,
    problemSince: feed.problemSince ?? now,
    nextPollInMs: afterFailure(failures, retryAfterMs, chance),
    ...(status === 410 ? { gone: message } : {}),
  }
}

async function noteMove({ id, move }: Feed, { movedTo }: Fetched, { feeds, now }: Polling): Promise<void> {
  const at = now()
  if (movedTo === undefined) {
    if (move !== null) await feeds.note(id, { move: null })
    return
  }
  const known = move?.to === movedTo ? move : { to: movedTo, since: at, seen: 0 }
  const seen = known.seen + 1
  if (seen >= SIGHTINGS && at.getTime() - known.since.getTime() >= DAY_MS) return feeds.move(id, movedTo)
  await feeds.note(id, { move: { ...known, seen } })
}
