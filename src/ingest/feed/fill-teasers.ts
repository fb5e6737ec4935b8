import type { ArticleDraft } from '#core/article.ts'
import type { PageUse } from '#core/source.ts'
import { identify } from '#store/identify.ts'
import type { Origin } from '#store/origin.ts'
import { FetchProblem } from '../fetch/fetch-problem.ts'
import { get } from '../fetch/get.ts'
import { ACCEPT_PAGE } from '../page/read-page.ts'
import type { Polling } from './poll.ts'

/** Feeds often carry teasers of some forty words. */
const TEASER_WORDS = 60
/** Pages that are fetched for one poll; what is beyond stays a teaser. */
const MOST_PAGES = 10

/**
 * The entries of a feed with the whole article in place of a teaser, or of any text where its followers want so, fetched
 * from its page for those that are new. One that is stored already is then left out, so that it does not take the place
 * of the article it was filled with.
 */
export async function fillTeasers(
  drafts: readonly ArticleDraft[],
  origin: Origin,
  polling: Polling,
): Promise<readonly ArticleDraft[]> {
  const known = await identify(
    polling.store.db,
    origin,
    drafts.map(draft => ({ draft })),
  )
  const use = await polling.feeds.pagesOf(origin)
  const filled: ArticleDraft[] = []
  let pages = 0
  for (const [index, draft] of drafts.entries()) {
    const fetched = !known[index] && wantsPage(draft, use) && pages++ < MOST_PAGES
    if (fetched) filled.push(await whole(draft, polling))
    else if (!known[index] || !(isTeaser(draft) || wantsPage(draft, use))) filled.push(draft)
  }
  return filled
}

function wantsPage(draft: ArticleDraft, use: PageUse): boolean {
  switch (use) {
    case 'never':
      return false
    case 'needed':
      return isTeaser(draft)
    case 'always':
      return draft.url !== undefined
  }
}

function isTeaser({ body, url }: ArticleDraft): boolean {
  return url !== undefined && body.split(/\s+/u).length < TEASER_WORDS
}

async function whole(draft: ArticleDraft, { fetcher, reader, now }: Polling): Promise<ArticleDraft> {
  try {
    const { body: bytes, contentType, url } = await get(draft.url ?? '', {}, ACCEPT_PAGE, fetcher)
    const page = await reader.page({ bytes, url, seenAt: now(), ...(contentType === undefined ? {} : { contentType }) })
    return { ...(page.author === undefined ? {} : { author: page.author }), ...dated(draft, page), body: page.body }
  } catch (error) {
    if (error instanceof FetchProblem) return draft
    throw error
  }
}

/** The date of its page, for an entry that tells none. */
function dated(draft: ArticleDraft, page: ArticleDraft): ArticleDraft {
  if (!draft.undated || page.undated) return draft
  const { undated: _, publishedAt: __, ...rest } = draft
  return { ...rest, day: page.day, ...(page.publishedAt === undefined ? {} : { publishedAt: page.publishedAt }) }
}
