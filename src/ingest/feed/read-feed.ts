import { parseFeed } from 'feedsmith'
import { plainLine } from '../aside/plain-text.ts'

/** A feed in whatever format, as what it tells. */
export interface FeedDocument {
  readonly title?: string
  /** What it asks to be left alone for, in minutes. */
  readonly ttlMinutes?: number
  readonly items: readonly FeedItem[]
}

/** One entry as it stands there; nothing in it is checked yet. `base`: what its relative links are relative to. */
export interface FeedItem {
  readonly key?: string
  readonly title?: string
  readonly link?: string
  readonly base?: string
  readonly date?: string
  readonly author?: string
  /** The fullest text it carries, as HTML. */
  readonly html?: string
}

/** Reads RSS 0.9 to 2.0, RDF, Atom and JSON Feed. Throws where a text is none of them. */
export function readFeed(text: string): FeedDocument {
  const parsed = parseFeed(text)
  switch (parsed.format) {
    case 'rss': {
      const { title, ttl, items = [], link } = parsed.feed
      return document(
        title,
        items.map(item =>
          entry({
            key: item.guid?.value,
            title: item.title,
            link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
            base: link,
            date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
            author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name,
            html: fullest(item.content?.encoded, item.description),
          }),
        ),
        ttl,
      )
    }
    case 'rdf': {
      const { title, items = [], link } = parsed.feed
      return document(
        title,
        items.map(item =>
          entry({
            key: item.rdf?.about,
            title: item.title,
            link: item.link,
            base: link,
            date: item.dc?.dates?.[0],
            author: item.dc?.creators?.[0],
            html: fullest(item.content?.encoded, item.description),
          }),
        ),
      )
    }
    case 'atom': {
      const { title, entries = [], xml, links = [] } = parsed.feed
      return document(
        title?.value,
        entries.map(item =>
          entry({
            key: item.id,
            title: item.title?.value,
            link: (item.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? item.links?.[0])?.href,
            base: item.xml?.base ?? xml?.base ?? links.find(({ rel }) => rel === 'alternate')?.href,
            date: item.published ?? item.updated,
            author: item.authors?.[0]?.name,
            html: fullest(item.content?.value, item.summary?.value),
          }),
        ),
      )
    }
    case 'json': {
      const { title, items = [], home_page_url } = parsed.feed
      return document(
        title,
        items.map(item =>
          entry({
            key: item.id,
            title: item.title,
            link: item.url ?? item.external_url,
            base: home_page_url,
            date: item.date_published ?? item.date_modified,
            author: item.authors?.[0]?.name,
            html: item.content_html ?? paragraphs(item.content_text ?? item.summary),
          }),
        ),
      )
    }
  }
}

function document(title: string | undefined, items: readonly FeedItem[], ttlMinutes?: number): FeedDocument {
  return {
    ...(title === undefined ? {} : { title: plainLine(title) }),
    ...(ttlMinutes === undefined ? {} : { ttlMinutes }),
    items,
  }
}

function entry(item: { readonly [key in keyof FeedItem]: string | undefined }): FeedItem {
  const kept: { -readonly [key in keyof FeedItem]: string } = {}
  for (const [name, value] of Object.entries(item)) {
    if (value !== undefined && value.trim() !== '' && isField(name)) kept[name] = value
  }
  return kept
}

const FIELDS = ['key', 'title', 'link', 'base', 'date', 'author', 'html'] as const

function isField(name: string): name is keyof FeedItem {
  return FIELDS.some(field => field === name)
}

function fullest(full: string | undefined, teaser: string | undefined): string | undefined {
  return full !== undefined && full.length >= (teaser?.length ?? 0) ? full : teaser
}

/** Plain text as the HTML that says it. */
function paragraphs(text: string | undefined): string | undefined {
  const escaped = text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return escaped
    ?.split(/\n\s*\n/u)
    .map(paragraph => `<p>${paragraph}</p>`)
    .join('')
}
