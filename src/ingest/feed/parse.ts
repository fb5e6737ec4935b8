import type { ArticleDraft } from '#core/news/article.ts'
import { decodeText } from '../document/charset.ts'
import type { Document, ReadFeed } from '../document/document.ts'
import { itemDraft } from './item-draft.ts'
import { readFeed } from './read-feed.ts'

/** The most entries of one document that are read; feeds carry tens. */
const MOST_ITEMS = 500

/** A feed as articles. Throws where it is none; an entry without words is left out and takes nothing else with it. */
export function parseFeedDocument({ bytes, contentType, url, seenAt }: Document): ReadFeed {
  const { title, ttlMinutes, items, incomplete } = readFeed(decodeText(bytes, contentType), MOST_ITEMS)
  const drafts = new Map<string, ArticleDraft>()
  for (const item of items) {
    const draft = itemDraft(item, { url, ...(title === undefined ? {} : { title }) }, seenAt)
    if (draft?.key !== undefined && !drafts.has(draft.key)) drafts.set(draft.key, draft)
  }
  return {
    ...(title === undefined ? {} : { title }),
    ...(ttlMinutes === undefined ? {} : { ttlMinutes }),
    drafts: [...drafts.values()],
    ...(incomplete ? { incomplete } : {}),
  }
}
