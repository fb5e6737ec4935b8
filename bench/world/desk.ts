import { HOUSE } from '#core/ids.ts'
import { parseFeedDocument } from '#ingest/feed/parse.ts'
import { readArticle } from '#ingest/read-article.ts'
import { takeIn } from '#ingest/take-in.ts'
import { identify } from '#store/articles/identify.ts'
import { search } from '#store/asking/search.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { openStore, type Store } from '#store/database/open.ts'

export const NOON = new Date('2026-11-24T12:00:00Z')

/** A feed document, as one poll brings it. */
export interface Poll {
  readonly document: string
  /** The URL of the feed. */
  readonly from?: string
  readonly at?: Date
}

/** What `look` sees on a desk after these polls, one after another. */
export async function afterPolls<T>(polls: readonly Poll[], look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore('file::memory:')
  try {
    const feeds = feedsOf(store)
    for (const { document, from = 'https://vale.example/feed.xml', at = NOON } of polls) {
      const { id } = await feeds.follow(HOUSE, from, 'Vale Post', at)
      const { drafts } = parseFeedDocument({ bytes: Buffer.from(document), url: from, seenAt: at })
      const entries = await identify(
        store.db,
        id,
        drafts.map(draft => ({ draft, wording: { from: 'feed' as const } })),
      )
      await takeIn(entries, { store, origin: id, at, baseline: false, read: readArticle })
    }
    return await look(store)
  } finally {
    await store.close()
  }
}

/** The headlines a search finds, in order; all without words, newest first. */
export async function found(store: Store, words?: string): Promise<readonly string[]> {
  const { items } = await search(store, HOUSE, { limit: 50, offset: 0, ...(words === undefined ? {} : { words }) })
  return items.map(({ headline }) => headline)
}

/** An RSS document whose channel is the site `https://vale.example/`. */
export function rss(items: readonly string[], more = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dcterms="http://purl.org/dc/terms/"
    xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Vale Post</title>
    <link>https://vale.example/</link>${more}${items.map(item => `<item>${item}</item>`).join('')}</channel></rss>`
}
