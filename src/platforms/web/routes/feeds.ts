import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Article } from '#core/news/article.ts'
import type { Reply } from '#core/asking/reply.ts'
import { articleAddress } from '../addresses.ts'
import type { WebParts } from '../parts.ts'

export type Format = 'atom' | 'json'

/** In how many entries a list is told: as much as a page of it. */
const MOST = 30
const TYPES = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json' } as const

export function formatOf(asked: string | undefined): Format | undefined {
  return asked === 'atom' || asked === 'json' ? asked : undefined
}

/** The articles that a reply lists, as a feed: each leads to its page here, and tells its summary. */
export async function feedOf(
  reply: Reply,
  asked: { readonly tenant: TenantId; readonly title: string; readonly address: URL; readonly format: Format },
  { house, now }: WebParts,
): Promise<{ readonly type: string; readonly text: string }> {
  const { tenant, title, address, format } = asked
  const readings = await Promise.all(articlesIn(reply).map(id => house.readArticle(tenant, id)))
  const entries = readings.flatMap(reading => {
    if (!reading) return []
    const { article, summary } = reading
    const url = new URL(articleAddress(article.id), address.origin).href
    const text = summary.length > 0 ? summary.map(({ text }) => text).join(' ') : article.body
    return [{ article, url, text, at: instantOf(article) }]
  })
  const self = new URL(address)
  const page = new URL(address)
  page.searchParams.delete('as')
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

/** Whether there is something in a reply to follow. */
export function listsArticles(reply: Reply): boolean {
  return articlesIn(reply).length > 0
}

/** What a reply lists, in its order, each once. */
function articlesIn({ blocks }: Reply): readonly ArticleId[] {
  const ids = blocks.flatMap(block => {
    if (block.kind === 'list') return block.items.flatMap(({ article }) => article ?? [])
    return (block.kind === 'story' || block.kind === 'note') && block.article !== undefined ? [block.article] : []
  })
  return [...new Set(ids)].slice(0, MOST)
}
