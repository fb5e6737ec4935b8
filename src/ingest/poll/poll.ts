import { setTimeout as sleep } from 'node:timers/promises'
import type { ArticleDraft } from '#core/news/article.ts'
import type { Feed, FeedNews, Feeds } from '#store/feeds/feeds.ts'
import type { Store } from '#store/database/open.ts'
import { FetchProblem } from '../fetch/fetch-problem.ts'
import { get, type Fetched, type Fetcher } from '../fetch/get.ts'
import { fillTeasers } from './fill-teasers.ts'
import { takeInEntries, type Toilsome } from './take-in-entries.ts'
import { afterFailure, afterSuccess } from './next-poll.ts'
import type { Reader } from '../worker/reader.ts'

export const ACCEPT_FEED =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

const DAY_MS = 24 * 60 * 60 * 1000
/** An entry that a feed shows for the first time although it is older than this is stored, but no news. */
const NEWS_MS = 7 * DAY_MS
/** A permanent redirect is believed after so many sightings over a day. RELIABILITY "Fetching". */
const SIGHTINGS = 3

export interface Polling {
  readonly store: Store
  readonly feeds: Feeds
  readonly fetcher: Fetcher
  readonly reader: Reader
  readonly now: () => Date
  /** From 0 to 1. */
  readonly chance: () => number
  readonly toilsome: Toilsome
  /** Told when a feed's server has given its whole answer. */
  readonly answered?: () => void
}

const OUR_FAULT = new FetchProblem('not understood', 'Crier failed at it by its own fault; its log tells more.')
/** However many are read before it; a poll that is not over then never will be. */
const LONGEST_MS = 15 * 60 * 1000

/**
 * Polls one feed: stores what is new and writes down how it went. Throws only what is our own fault, which the feed is left
 * alone for as for one of its own.
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
    ...(feed.last_modified === null ? {} : { lastModified: feed.last_modified }),
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
  const { sightings, all: filled } = await fillTeasers(parsed.drafts, isNews, feed.id, polling)
  const arriving = { store, origin: feed.id, at }
  const old = sightings.filter(({ draft }) => !isNews(draft))
  const news = sightings.filter(({ draft }) => isNews(draft))
  const oldStored = await takeInEntries(old, polling, { ...arriving, baseline: true })
  const newsStored = await takeInEntries(news, polling, { ...arriving, baseline: feed.ok_at === null })
  const stored = oldStored && newsStored
  // With these the server would not show again what is left.
  const { etag, lastModified } = stored && filled && !parsed.incomplete ? validators : {}
  return {
    ...(parsed.title === undefined ? {} : { title: parsed.title }),
    ttl_minutes: parsed.ttlMinutes ?? null,
    etag: etag ?? null,
    last_modified: lastModified ?? null,
    // What is left of a first poll is no news later either.
    ...(stored || feed.ok_at !== null ? {} : { ok_at: null }),
  }
}

function succeeded(now: Date, { cacheControl, expires }: Fetched, { ttl_minutes }: Feed): FeedNews {
  return {
    polled_at: now.getTime(),
    ok_at: now.getTime(),
    failures: 0,
    problem: null,
    problem_since: null,
    next_poll: afterSuccess(now, { ttlMinutes: ttl_minutes ?? undefined, cacheControl, expires }).getTime(),
  }
}

function failed(now: Date, feed: Feed, { message, status, retryAfterMs }: FetchProblem, chance: number): FeedNews {
  const failures = (feed.failures ?? 0) + 1
  return {
    polled_at: now.getTime(),
    failures,
    problem: message,
    problem_since: feed.problem_since ?? now.getTime(),
    next_poll: afterFailure(now, failures, retryAfterMs, chance).getTime(),
    ...(status === 410 ? { gone: message } : {}),
  }
}

async function noteMove(feed: Feed, { movedTo }: Fetched, polling: Polling): Promise<void> {
  const { feeds } = polling
  const now = polling.now()
  if (movedTo === undefined || movedTo !== feed.moved_to) {
    const since = movedTo === undefined ? null : now.getTime()
    if (movedTo !== undefined || feed.moved_to !== null) {
      await feeds.note(feed.id, {
        moved_to: movedTo ?? null,
        moved_since: since,
        moved_seen: since === null ? null : 1,
      })
    }
    return
  }
  const seen = (feed.moved_seen ?? 0) + 1
  const long = now.getTime() - (feed.moved_since ?? now.getTime()) >= DAY_MS
  if (seen >= SIGHTINGS && long) return feeds.move(feed.id, movedTo)
  await feeds.note(feed.id, { moved_seen: seen })
}
