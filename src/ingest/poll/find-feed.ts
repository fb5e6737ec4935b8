import { FetchProblem } from '../fetch/fetch-problem.ts'
import { get, type Fetched, type Fetcher } from '../fetch/get.ts'
import { decodeText } from '../document/charset.ts'
import type { ReadFeed } from '../document/document.ts'
import type { Reader } from '../worker/reader.ts'
import { ACCEPT_FEED } from './poll.ts'

export interface FoundFeed {
  readonly address: string
  readonly feed: ReadFeed
}

/** Bounded, since this runs on the main thread. */
const LINK = /<link\b[^<>]{0,1000}>/giu
const FEED_TYPE = /\btype\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json|json)\b/iu
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/iu
/** Usual paths of feeds that a site's pages do not link to. */
const USUAL_PATHS = ['/feed', '/rss', '/feed.xml', '/rss.xml', '/atom.xml', '/index.xml']

/** The feed at a URL, or one linked from the page there, or one at a usual path of its site. Throws a FetchProblem. */
export async function findFeed(address: string, fetcher: Fetcher, reader: Reader, now: Date): Promise<FoundFeed> {
  const fetched = await get(address, {}, ACCEPT_FEED, fetcher)
  const direct = await asFeed(fetched, reader, now)
  if (direct) return { address: fetched.movedTo ?? address, feed: direct }
  for (const candidate of candidatesOf(fetched)) {
    try {
      const found = await get(candidate, {}, ACCEPT_FEED, fetcher)
      const feed = await asFeed(found, reader, now)
      if (feed) return { address: found.movedTo ?? candidate, feed }
    } catch (error) {
      if (!(error instanceof FetchProblem)) throw error
    }
  }
  throw new FetchProblem('not understood', 'There is no feed at this address, and its page names none.')
}

async function asFeed({ body, contentType, url }: Fetched, reader: Reader, now: Date): Promise<ReadFeed | undefined> {
  try {
    const document = { bytes: body, url, seenAt: now, ...(contentType === undefined ? {} : { contentType }) }
    return await reader.feed(document, 'next')
  } catch (error) {
    if (error instanceof FetchProblem) return undefined
    throw error
  }
}

function candidatesOf({ body, contentType, url }: Fetched): readonly string[] {
  const page = decodeText(body, contentType)
  const links = (page.match(LINK) ?? []).filter(
    link => FEED_TYPE.test(link) && /\brel\s*=(?:\s*["'])?[^"'=>]*\balternate\b/iu.test(link),
  )
  const named = links.flatMap(link => {
    const [, double, single, bare] = HREF.exec(link) ?? []
    const href = (double ?? single ?? bare ?? '').replaceAll('&amp;', '&')
    return URL.canParse(href, url) ? [new URL(href, url).href] : []
  })
  return [...new Set([...named.slice(0, 3), ...USUAL_PATHS.map(path => new URL(path, url).href)])]
}
