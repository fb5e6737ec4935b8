import type { ArticleDraft } from '#core/news/article.ts'
import type { PageUse } from '#core/news/feed.ts'
import { wordingOf } from '#store/articles/article-row.ts'
import { identify, type Identified, type Wording } from '#store/articles/identify.ts'
import type { Origin } from '#store/database/origin.ts'
import { isTeaser } from '#text/teaser.ts'
import { weigh } from '#text/weigh.ts'
import { FetchProblem } from '../fetch/fetch-problem.ts'
import { get } from '../fetch/get.ts'
import { ACCEPT_PAGE } from './read-page.ts'
import type { Polling } from './poll.ts'

/**
 * Pages fetched per poll, and milliseconds that may take; the rest stay teasers. A poll must end before its claim
 * expires.
 */
const MOST_PAGES = 10
const PAGES_MS = 2 * 60_000

/** Attempts for a page that is temporarily unavailable. */
const TRIES = 3
/** The fraction of the feed's terms, by weight, that its page must have; headlines are often rewritten. */
const LEAST_SHARED = 0.1
const FROM_FEED: Wording = { from: 'feed' }
const FROM_PAGE: Wording = { from: 'page' }

interface Filled {
  readonly entries: readonly Identified[]
  /** False if some pages are left for the next poll. */
  readonly all: boolean
}

/**
 * Replaces teasers, or all texts if followers want that, by the full article from its page, for entries that are new
 * and recent. A page that is not fetched now, or temporarily unavailable, is left for the next polls. Entries filled
 * before are left out, so that the feed's version does not replace the page's.
 */
export async function fillTeasers(
  drafts: readonly ArticleDraft[],
  isNews: (draft: ArticleDraft) => boolean,
  origin: Origin,
  polling: Polling,
): Promise<Filled> {
  const seen = drafts.map(draft => ({ draft, wording: FROM_FEED }))
  const use = await polling.feeds.pagesOf(origin)
  const until = polling.now().getTime() + PAGES_MS
  const entries: Identified[] = []
  let pages = 0
  for (const entry of await identify(polling.store.db, origin, seen)) {
    const { before, draft } = entry
    const known = before && wordingOf(before)
    const tries = before ? known?.tries : 0
    if (tries !== undefined && isNews(draft) && wantsPage(draft, use)) {
      const fetches = pages < MOST_PAGES && polling.now().getTime() < until
      if (fetches) pages += 1
      entries.push(fetches ? await whole(entry, tries, polling) : { ...entry, wording: { from: 'feed', tries } })
    } else if (!before || !mayBeFilled(known, draft)) entries.push(entry)
  }
  return { entries, all: entries.every(({ wording }) => wording?.tries === undefined) }
}

/** For entries that are already stored. */
function mayBeFilled(wording: Wording | undefined, draft: ArticleDraft): boolean {
  return wording?.from === 'page' || (!wording && hasOnlyTeaser(draft))
}

function wantsPage(draft: ArticleDraft, use: PageUse): boolean {
  switch (use) {
    case 'never':
      return false
    case 'needed':
      return hasOnlyTeaser(draft)
    case 'always':
      return draft.url !== undefined
  }
}

function hasOnlyTeaser({ body, url }: ArticleDraft): boolean {
  return url !== undefined && isTeaser(body)
}

async function whole(entry: Identified, tries: number, { fetcher, reader, now }: Polling): Promise<Identified> {
  const { draft } = entry
  try {
    const { body: bytes, contentType, url: found } = await get(draft.url ?? '', {}, ACCEPT_PAGE, fetcher)
    const page = await reader.page({
      bytes,
      url: found,
      seenAt: now(),
      ...(contentType === undefined ? {} : { contentType }),
    })
    if (!isOfEntry(page, draft)) return untilLater(entry, tries)
    const author = page.author === undefined ? {} : { author: page.author }
    const url = page.url === undefined || draft.urlShared ? {} : { url: page.url }
    return { ...entry, draft: { ...author, ...dated(draft, page), ...url, body: page.body }, wording: FROM_PAGE }
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error
    return error.mayPass ? untilLater(entry, tries) : { ...entry, wording: FROM_FEED }
  }
}

function untilLater(entry: Identified, tries: number): Identified {
  return { ...entry, wording: tries + 1 < TRIES ? { from: 'feed', tries: tries + 1 } : FROM_FEED }
}

/** Does the page share terms with the feed's entry? A consent form, a captcha or a "not found" page does not. */
function isOfEntry(page: ArticleDraft, draft: ArticleDraft): boolean {
  const there = new Set(weigh(page).map(({ term }) => term))
  const told = weigh(draft)
  const weightOf = (terms: typeof told) => terms.reduce((sum, { weight }) => sum + weight * weight, 0)
  return weightOf(told.filter(({ term }) => there.has(term))) >= LEAST_SHARED * weightOf(told)
}

/** The date of its page, for an entry without one. */
function dated(draft: ArticleDraft, page: ArticleDraft): ArticleDraft {
  if (!draft.undated || page.undated) return draft
  const { undated: _, publishedAt: __, ...rest } = draft
  return { ...rest, day: page.day, ...(page.publishedAt === undefined ? {} : { publishedAt: page.publishedAt }) }
}
