import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { Asked } from '#core/asking/adapter.ts'
import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Article } from '#core/news/article.ts'
import type { Reply } from '#core/asking/reply.ts'
import { articleAddress } from '../addresses.ts'
import { ask, unwritten } from '../ask.ts'
import type { Visitor, WebParts } from '../parts.ts'

export type Format = 'atom' | 'json'

/** Entries of a feed: as many as a page of the list. */
const MOST = 30
const TYPES = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json' } as const

export function formatOf(asked: string | undefined): Format | undefined {
  return asked === 'atom' || asked === 'json' ? asked : undefined
}

interface Told {
  readonly title: string
  /** Where the feed is. */
  readonly self: URL
  /** The same list as a page. */
  readonly page: URL
  readonly format: Format
}

/**
 * An answer as a feed, asked without side effects: the conversation does not continue from it, and nothing is changed.
 */
export async function answerFeed(
  asked: Asked,
  visitor: Omit<Visitor, 'token'>,
  told: Told,
  parts: WebParts,
): Promise<{ readonly type: string; readonly text: string }> {
  const dry = unwritten(parts.house.newsroom.memory)
  const answer = await ask(asked, visitor, parts, { dry, also: true })
  const reply = answer?.reply ?? { blocks: [] }
  return feedOf(reply, { ...told, title: reply.title ?? told.title, tenant: visitor.place.tenant }, parts)
}

/** The articles a reply lists, as a feed: each entry links to its page here and has its summary. */
export async function feedOf(
  reply: Reply,
  asked: Told & { readonly tenant: TenantId },
  { house, now }: WebParts,
): Promise<{ readonly type: string; readonly text: string }> {
  const { tenant, title, self, page, format } = asked
  const readings = await Promise.all(articlesIn(reply).map(id => house.readArticle(tenant, id)))
  const entries = readings.flatMap(reading => {
    if (!reading) return []
    const { article, summary } = reading
    const url = new URL(articleAddress(article.id), page.origin).href
    const text = summary.length > 0 ? summary.map(({ text }) => text).join(' ') : article.body
    return [{ article, url, text, at: instantOf(article) }]
  })
  if (format === 'json') {
    const items = entries.map(({ article, url, text, at }) => ({
      id: url,
      url,
      title: article.headline,
      content_text: text,
      date_published: at,
      ...(article.url === undefined ? {} : { external_url: article.url }),
      ...(article.publisher === undefined ? {} : { authors: [{ name: article.publisher }] }),
    }))
    const feed = { title, home_page_url: page.href, feed_url: self.href, items }
    return { type: TYPES.json, text: JSON.stringify(generateJsonFeed(feed)) }
  }
  const text = generateAtomFeed({
    id: page.href,
    title: { value: title },
    updated: entries.map(({ at }) => at).reduce((latest, at) => (at > latest ? at : latest), new Date(0)),
    authors: [{ name: 'Crier' }],
    links: [
      { href: self.href, rel: 'self' },
      { href: page.href, rel: 'alternate' },
    ],
    entries: entries.map(({ article, url, text, at }) => ({
      id: url,
      title: { value: article.headline },
      updated: at,
      content: { value: text },
      links: [{ href: url, rel: 'alternate' }],
      ...(article.publisher === undefined ? {} : { authors: [{ name: article.publisher }] }),
    })),
  })
  return { type: TYPES.atom, text }

  function instantOf({ publishedAt, day }: Article): Date {
    const at = publishedAt ?? new Date(`${day}T00:00:00Z`)
    return at > now() ? now() : at
  }
}

/** Does a reply list articles to follow? */
export function listsArticles(reply: Reply): boolean {
  return articlesIn(reply).length > 0
}

/** The articles a reply lists, in its order, each once. */
function articlesIn({ blocks }: Reply): readonly ArticleId[] {
  const ids = blocks.flatMap(block => {
    if (block.kind === 'list') return block.items.flatMap(({ article }) => article ?? [])
    return (block.kind === 'story' || block.kind === 'note') && block.article !== undefined ? [block.article] : []
  })
  return [...new Set(ids)].slice(0, MOST)
}
