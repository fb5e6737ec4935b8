import type { ArticleDraft } from '#core/article.ts'
import { decodeText } from './charset.ts'
import { itemDraft } from './item-draft.ts'
import { readFeed } from './read-feed.ts'

/** The most entries of one document that are read; feeds carry tens. */
const MOST_ITEMS = 500

export interface FeedBytes {
  readonly bytes: Uint8Array
  readonly contentType?: string
  /** Where it was found. */
  readonly url: string
  readonly seenAt: Date
}

export interface ParsedFeed {
  readonly title?: string
  readonly ttlMinutes?: number
  /** In the order of the document, each key once. */
  readonly drafts: readonly ArticleDraft[]
}

/** A feed as articles. Throws where it is none; an entry that cannot be read is left out and takes nothing else with it. */
export function parse({ bytes, contentType, url, seenAt }: FeedBytes): ParsedFeed {
  const { title, ttlMinutes, items } = readFeed(decodeText(bytes, contentType))
  const drafts = new Map<string, ArticleDraft>()
  for (const item of items.slice(0, MOST_ITEMS)) {
    const draft = itemDraft(item, { url, ...(title === undefined ? {} : { title }) }, seenAt)
    if (draft?.key !== undefined && !drafts.has(draft.key)) drafts.set(draft.key, draft)
  }
  return {
    ...(title === undefined ? {} : { title }),
    ...(ttlMinutes === undefined ? {} : { ttlMinutes }),
    drafts: [...drafts.values()],
  }
}
