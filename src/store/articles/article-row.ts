import type { ArticleDraft } from '#core/news/article.ts'
import { addressOf } from '#core/news/address.ts'
import type { Stored, Wording } from './identify.ts'
import { hashOf } from '../database/names.ts'
import type { Origin } from '../database/origin.ts'
import type { ArticleRow } from '../database/schema.ts'

/** How an article came in. */
export interface Arrival {
  readonly origin: Origin
  /** The file and position it was found at. */
  readonly locator?: string
  readonly wording?: Wording
  readonly at: Date
  /** It predates the first request, so it is news to nobody. */
  readonly baseline: boolean
}

type Content = Pick<
  ArticleRow,
  'key' | 'address' | 'body_hash' | 'title' | 'day' | 'published_at' | 'undated' | 'source' | 'url' | 'author'
>

type SeenAt = Pick<ArticleRow, 'locator' | 'words_from' | 'page_tries'>

/** Columns for where an article was seen. */
export function seenAt({
  locator,
  wording,
}: {
  readonly locator?: string | undefined
  readonly wording?: Wording | undefined
}): SeenAt {
  return { locator: locator ?? null, words_from: wording?.from ?? null, page_tries: wording?.tries ?? null }
}

/** The source of a stored article's text; `undefined` if it came from a file, or predates this column. */
export function wordingOf({ words_from: from, page_tries: tries }: Stored): Wording | undefined {
  return from === null ? undefined : { from, ...(tries === null ? {} : { tries }) }
}

/** A draft merged into the stored content: fields it lacks are kept. */
export function contentOf(draft: ArticleDraft, before?: Stored): Content {
  const dated = draft.undated && before ? { day: before.day, publishedAt: undefined } : draft
  const undated = draft.undated ? (before?.undated ?? 1) : 0
  return {
    key: draft.key ?? before?.key ?? null,
    address: addressIn(draft, before) ?? null,
    body_hash: hashOf(draft.body),
    title: draft.title ?? before?.title ?? null,
    day: dated.day,
    published_at: dated.publishedAt?.getTime() ?? (before?.day === dated.day ? before.published_at : null),
    undated,
    source: draft.publisher ?? before?.source ?? null,
    url: draft.url ?? before?.url ?? null,
    author: draft.author ?? before?.author ?? null,
  }
}

function addressIn({ url, urlShared }: ArticleDraft, before?: Stored): string | null | undefined {
  if (url === undefined || url === before?.url) return before?.address
  return urlShared ? undefined : addressOf(url)
}

/** Its identity within its origin: its key, else its URL, else its publisher and text. */
export function identityOf(content: Pick<Content, 'key' | 'address' | 'source'>, body: string): string {
  return content.key ?? content.address ?? `${content.source ?? ''}\n${body}`
}

/** Would saving this draft change anything a reader sees? */
export function changes(draft: ArticleDraft, before: Stored): boolean {
  const after = { ...before, ...contentOf(draft, before) }
  const seen = ['title', 'day', 'published_at', 'undated', 'source', 'url', 'author', 'body_hash'] as const
  return seen.some(column => after[column] !== before[column])
}

/**
 * Its instant in newest-first order: when it was published, else noon of its day or its arrival, whichever is earlier.
 */
export function publishedOf(content: Pick<Content, 'day' | 'published_at'>, arrivedAt: number): number {
  return content.published_at ?? Math.min(Date.parse(`${content.day}T12:00:00Z`), arrivedAt)
}
