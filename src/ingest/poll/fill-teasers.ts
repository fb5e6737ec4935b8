import type { ArticleDraft } from '#core/news/article.ts'
import type { PageUse } from '#core/news/feed.ts'
import { identify, type Sighting, type Stored } from '#store/articles/identify.ts'
import type { Origin } from '#store/database/origin.ts'
import { isTeaser } from '#text/teaser.ts'
import { FetchProblem } from '../fetch/fetch-problem.ts'
import { get } from '../fetch/get.ts'
import { ACCEPT_PAGE } from './read-page.ts'
import type { Polling } from './poll.ts'

/** Pages that are fetched for one poll, and for how long; what is beyond stays a teaser. A poll is over before others take it for dead. */
const MOST_PAGES = 10
const PAGES_MS = 2 * 60_000

/** Where the words of an article are from, as its row keeps it; before this was kept, nowhere. */
const FROM_FEED = 'feed'
const FROM_PAGE = 'page'
/** From the feed until its page is fetched, which was tried so often in vain. */
const PAGE_TO_COME = /^feed, page to come (?<tries>\d)$/u
const pageToCome = (tries: number): string => `feed, page to come ${tries}`
const TRIES = 3

interface Filled {
  readonly sightings: readonly Sighting[]
  /** False where the pages of some are left for the next poll. */
  readonly all: boolean
}

/**
 * The entries of a feed with the whole article in place of a teaser, or of any text where its followers want so, fetched
 * from its page for those that are new and news. A page that is not fetched now, or cannot be at present, is tried again
 * by the next polls. One that was filled before is left out, so that what the feed has of it does not take its place.
 */
export async function fillTeasers(
  drafts: readonly ArticleDraft[],
  isNews: (draft: ArticleDraft) => boolean,
  origin: Origin,
  polling: Polling,
): Promise<Filled> {
  const sightings = drafts.map(draft => ({ draft, locator: FROM_FEED }))
  const known = await identify(polling.store.db, origin, sightings)
  const use = await polling.feeds.pagesOf(origin)
  const until = polling.now().getTime() + PAGES_MS
  const filled: Sighting[] = []
  let pages = 0
  for (const [index, sighting] of sightings.entries()) {
    const before = known[index]
    const { draft } = sighting
    const tries = before ? triesOf(before) : 0
    if (tries !== undefined && isNews(draft) && wantsPage(draft, use)) {
      const fetches = pages < MOST_PAGES && polling.now().getTime() < until
      if (fetches) pages += 1
      filled.push(fetches ? await whole(draft, tries, polling) : { draft, locator: pageToCome(tries) })
    } else if (!before || !mayBeFilled(before, draft)) filled.push(sighting)
  }
  return { sightings: filled, all: !filled.some(({ locator }) => PAGE_TO_COME.test(locator ?? '')) }
}

/** How often the page of a stored entry was tried; undefined where it is not to come. */
function triesOf({ locator }: Stored): number | undefined {
  const tries = PAGE_TO_COME.exec(locator ?? '')?.groups?.['tries']
  return tries === undefined ? undefined : Number(tries)
}

function mayBeFilled({ locator }: Stored, draft: ArticleDraft): boolean {
  return locator === FROM_PAGE || (locator === null && hasOnlyTeaser(draft))
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

async function whole(draft: ArticleDraft, tries: number, { fetcher, reader, now }: Polling): Promise<Sighting> {
  try {
    const { body: bytes, contentType, url: found } = await get(draft.url ?? '', {}, ACCEPT_PAGE, fetcher)
    const page = await reader.page({
      bytes,
      url: found,
      seenAt: now(),
      ...(contentType === undefined ? {} : { contentType }),
    })
    const author = page.author === undefined ? {} : { author: page.author }
    const url = page.url === undefined || draft.urlShared ? {} : { url: page.url }
    return { draft: { ...author, ...dated(draft, page), ...url, body: page.body }, locator: FROM_PAGE }
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error
    return { draft, locator: error.mayPass && tries + 1 < TRIES ? pageToCome(tries + 1) : FROM_FEED }
  }
}

/** The date of its page, for an entry that tells none. */
function dated(draft: ArticleDraft, page: ArticleDraft): ArticleDraft {
  if (!draft.undated || page.undated) return draft
  const { undated: _, publishedAt: __, ...rest } = draft
  return { ...rest, day: page.day, ...(page.publishedAt === undefined ? {} : { publishedAt: page.publishedAt }) }
}
