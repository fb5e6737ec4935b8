import { decodeText } from '../document/charset.ts'
import type { Document, ReadFeed } from '../document/document.ts'
import { itemDraft } from './item-draft.ts'
import { nameEntries } from './name-entries.ts'
import { readFeed } from './read-feed.ts'

/** Most entries read from one document; feeds carry tens. */
const MOST_ITEMS = 500

/** The articles of a feed. Throws if it is not a feed; an entry without text is left out. */
export function parseFeedDocument({ bytes, contentType, url, seenAt }: Document): ReadFeed {
  const { title, home, ttlMinutes, items, incomplete } = readFeed(decodeText(bytes, contentType), MOST_ITEMS)
  const feed = { url, ...(title === undefined ? {} : { title }) }
  const entries = items.flatMap(item => itemDraft(item, feed, seenAt) ?? [])
  return {
    ...(title === undefined ? {} : { title }),
    ...(ttlMinutes === undefined ? {} : { ttlMinutes }),
    drafts: nameEntries(entries, home === undefined ? [url] : [url, home]),
    ...(incomplete ? { incomplete } : {}),
  }
}
