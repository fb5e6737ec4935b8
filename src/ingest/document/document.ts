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
  /** In document order, each key once. */
  readonly drafts: readonly ArticleDraft[]
  /** Only part of it could be read: it is truncated or broken. */
  readonly incomplete?: true
}
