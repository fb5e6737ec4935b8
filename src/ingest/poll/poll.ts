import type { ArticleDraft } from '#core/news/article.ts'
import type { Feed, FeedNews, Feeds } from '#store/feeds/feeds.ts'
import type { Store } from '#store/database/open.ts'
import { FetchProblem } from '../fetch/fetch-problem.ts'
import { get, type Fetched, type Fetcher } from '../fetch/get.ts'
import { fillTeasers } from './fill-teasers.ts'
import { takeInEntries } from './take-in-entries.ts'
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
  /** Told when a feed's server has given its whole answer. */
  readonly answered?: () => void
}

/** Polls one feed: stores what is new and writes down how it went. Throws nothing that the feed is to blame for. */
export async function poll(feed: Feed, polling: Polling): Promise<void> {
  const { feeds, fetcher, now, chance } = polling
  try {
    const validators = {
      ...(feed.etag === null ? {} : { etag: feed.etag }),
      ...(feed.last_modified === null ? {} : { lastModified: feed.last_modified }),
    }
    const fetched = await get(feed.address, validators, ACCEPT_FEED, fetcher)
    polling.answered?.()
    const told = fetched.unchanged ? {} : await takeInFeed(feed, fetched, polling)
    await feeds.note(feed.id, { ...told, ...succeeded(now(), fetched, { ...feed, ...told }) })
    await noteMove(feed, fetched, polling)
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error
    await feeds.note(feed.id, failed(now(), feed, error, chance()))
  }
}

async function takeInFeed(feed: Feed, fetched: Fetched, polling: Polling): Promise<FeedNews> {
  const { body: bytes, contentType, url, validators } = fetched
  const { store, reader, now } = polling
  const at = now()
  const parsed = await reader.feed({ bytes, url, seenAt: at, ...(contentType === undefined ? {} : { contentType }) })
  const isNews = ({ day, publishedAt }: ArticleDraft) =>
    at.getTime() - (publishedAt?.getTime() ?? Date.parse(day)) < NEWS_MS
  const entries = await fillTeasers(parsed.drafts, isNews, feed.id, polling)
  const old = entries.filter(({ draft }) => !isNews(draft))
  const news = entries.filter(({ draft }) => isNews(draft))
  await takeInEntries(old, reader, { store, origin: feed.id, at, baseline: true })
  await takeInEntries(news, reader, { store, origin: feed.id, at, baseline: feed.ok_at === null })
  return {
    ...(parsed.title === undefined ? {} : { title: parsed.title }),
    ttl_minutes: parsed.ttlMinutes ?? null,
    etag: validators.etag ?? null,
    last_modified: validators.lastModified ?? null,
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
