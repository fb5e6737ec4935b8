import type { ArticleDraft } from '#core/news/article.ts'

/** A document as it was fetched. */
export interface Document {
  readonly bytes: Uint8Array
  readonly contentType?: string
  /** Where it was found. */
  readonly url: string
  readonly seenAt: Date
}

export interface ReadFeed {
  readonly title?: string
  /** How long it asks to be left alone, in minutes. */
  readonly ttlMinutes?: number
  /** In the order of the document, each key once. */
  readonly drafts: readonly ArticleDraft[]
  /** Not all that was there could be read: it was cut off, or is broken. */
  readonly incomplete?: true
}
