import { parseFeed } from 'feedsmith'
import { plainLine } from '../document/plain-text.ts'
import { entryByEntry, firstEntries } from './entries.ts'

/** A text of Atom: what is in it depends on its type (RFC 4287, 3.1). */
interface AtomText {
  readonly value?: string
  readonly type?: string
}

/** As HTML; undefined where it is no text at all (a picture in base64). Without a type many write HTML. */
function asHtml(text: AtomText | undefined): string | undefined {
  const type = (text?.type ?? 'html').trim().toLowerCase()
  if (type === 'text' || type === 'text/plain') return textAsHtml(text?.value)
  return /^(?:x?html|text\/.*|application\/xhtml\+xml)$/u.test(type) ? text?.value : undefined
}

/** Plain text as the HTML that says it. */
function textAsHtml(text: string | undefined): string | undefined {
  const escaped = text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return escaped
    ?.split(/\n\s*\n/u)
    .map(paragraph => `<p>${paragraph}</p>`)
    .join('')
}

/** The longest of the texts that an entry carries; of equals the first. */
function longest(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.reduce((best, text) => ((text?.length ?? 0) > (best?.length ?? 0) ? text : best))
}

const PROLOG = /^\s*(?:(?:<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->)\s*)*(?=<!DOCTYPE)/iu
/** Names that the parsers refuse a whole document or an entry for. */
const FORBIDDEN = '__proto__|constructor|prototype'
const TAGS = new RegExp(String.raw`(</?)(${FORBIDDEN})(?=[\s/>])`, 'giu')
const KEYS = new RegExp(String.raw`"(${FORBIDDEN})"(?=\s*:)`, 'gu')

/**
 * A feed that can define no entities and name no files (HTML's are known without a document type), and that has no
 * element or key named as JavaScript's own.
 */
function harden(text: string): string {
  if (text.trimStart().startsWith('{')) return text.replaceAll(KEYS, '"x-$1"')
  const prolog = PROLOG.exec(text)?.[0]
  const bare = prolog === undefined ? text : prolog + text.slice(endOfDoctype(text, prolog.length))
  return bare.replaceAll(TAGS, '$1x-$2')
}

/** Where the declaration that begins at `start` ends: quotes, comments (to the end of the text, where one is left open) and its inner part may hold anything. */
function endOfDoctype(text: string, start: number): number {
  const marks = /"[^"]*"|'[^']*'|<!--(?:(?!-->)[\s\S])*(?:-->|$)|[[\]>]/gu
  marks.lastIndex = start
  let inside = false
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '[') inside = true
    else if (mark[0] === ']') inside = false
    else if (mark[0] === '>' && !inside) return marks.lastIndex
  }
  return text.length
}

/** A feed in whatever format, as what it tells. */
export interface FeedDocument {
  readonly title?: string
  /** The address of its site. */
  readonly home?: string
  /** What it asks to be left alone for, in whole minutes, at most a day. */
  readonly ttlMinutes?: number
  readonly items: readonly FeedItem[]
  /** Not all that was there could be read: it was cut off, or is broken. */
  readonly incomplete?: true
}

/** One entry as it stands there; nothing in it is checked yet. */
export interface FeedItem {
  readonly key?: string
  readonly title?: string
  readonly link?: string
  /** What its link is relative to, each to the one before and the first to the feed's own address. */
  readonly bases: readonly string[]
  readonly date?: string
  readonly author?: string
  /** The fullest text it carries, as HTML. */
  readonly html?: string
}

const DAY_MINUTES = 24 * 60
const LONGEST_TITLE = 200

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom and JSON Feed, at most so many entries. Where the whole cannot be read, the entries that
 * can are. Throws where a text is no feed.
 */
export function readFeed(text: string, mostItems: number): FeedDocument {
  const hardened = harden(text)
  try {
    return readWhole(firstEntries(hardened, mostItems), mostItems)
  } catch (error) {
    const pieces = entryByEntry(hardened, mostItems).flatMap(readPiece)
    if (!pieces[0]) throw error
    return { ...pieces[0], items: pieces.flatMap(({ items }) => items), incomplete: true }
  }
}

function readPiece(piece: string): readonly FeedDocument[] {
  try {
    return [readWhole(piece, 1)]
  } catch {
    return []
  }
}

function readWhole(text: string, mostItems: number): FeedDocument {
  const parsed = parseFeed(text, { maxItems: mostItems })
  switch (parsed.format) {
    case 'rss': {
      const { title, ttl, items = [], link, xml } = parsed.feed
      return document(
        title,
        items.map(item => {
          const { guid, dc, itunes, atom } = item
          const media = item.media?.groups?.[0] ?? item.media
          return entry([link, xml?.base, item.xml?.base], {
            key: guid?.value,
            title: item.title ?? itunes?.title ?? media?.title?.value ?? dc?.titles?.[0],
            link: item.link ?? permalink(guid) ?? alternate(atom?.links),
            date: item.pubDate ?? dc?.dates?.[0] ?? atom?.published ?? atom?.updated ?? item.dcterms?.created?.[0],
            author: dc?.creators?.[0] ?? item.authors?.[0]?.name ?? itunes?.author ?? atom?.authors?.[0]?.name,
            html: longest(item.content?.encoded, item.description, itunes?.summary, media?.description?.value),
          })
        }),
        link,
        ttl,
      )
    }
    case 'rdf': {
      const { title, items = [], link, xml } = parsed.feed
      return document(
        title,
        items.map(item =>
          entry([link, xml?.base, item.xml?.base], {
            key: item.rdf?.about,
            title: item.title ?? item.dc?.titles?.[0],
            link: item.link ?? item.rdf?.about,
            date: item.dc?.dates?.[0] ?? item.dcterms?.created?.[0],
            author: item.dc?.creators?.[0],
            html: longest(item.content?.encoded, item.description, item.dc?.descriptions?.[0]),
          }),
        ),
        link,
      )
    }
    case 'atom': {
      const { title, entries = [], xml, links = [], authors } = parsed.feed
      return document(
        asHtml(title),
        entries.map(item => {
          const media = item.media?.groups?.[0] ?? item.media
          return entry([xml?.base ?? alternate(links), item.xml?.base], {
            key: item.id,
            title: asHtml(item.title),
            link: alternate(item.links),
            date: item.published ?? item.updated ?? item.dc?.dates?.[0],
            author:
              [item.authors, item.source?.authors, authors].find(some => some)?.[0]?.name ?? item.dc?.creators?.[0],
            html: longest(asHtml(item.content), asHtml(item.summary), textAsHtml(media?.description?.value)),
          })
        }),
        alternate(links),
      )
    }
    case 'json': {
      const { title, items = [], home_page_url, authors } = parsed.feed
      return document(
        textAsHtml(title),
        items.map(item =>
          entry([home_page_url], {
            key: item.id,
            title: textAsHtml(item.title),
            link: item.url ?? item.external_url,
            date: item.date_published ?? item.date_modified,
            author: textAsHtml(item.authors?.[0]?.name ?? authors?.[0]?.name),
            html: item.content_html ?? textAsHtml(item.content_text ?? item.summary),
          }),
        ),
        home_page_url,
      )
    }
  }
}

function document(title = '', items: readonly FeedItem[], home?: string, ttl = 0): FeedDocument {
  const line = plainLine(title, LONGEST_TITLE)
  const ttlMinutes = Math.min(DAY_MINUTES, Math.ceil(ttl))
  return {
    ...(line === '' ? {} : { title: line }),
    ...(home === undefined ? {} : { home }),
    ...(ttlMinutes >= 1 ? { ttlMinutes } : {}),
    items,
  }
}

type Fields = Omit<FeedItem, 'bases'>

function entry(
  bases: readonly (string | undefined)[],
  fields: { readonly [key in keyof Fields]: string | undefined },
): FeedItem {
  const kept: { -readonly [key in keyof Fields]: string } = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value.trim() !== '' && isField(name)) kept[name] = value
  }
  return { ...kept, bases: bases.filter(base => base !== undefined) }
}

const FIELDS = ['key', 'title', 'link', 'date', 'author', 'html'] as const

function isField(name: string): name is keyof Fields {
  return FIELDS.some(field => field === name)
}

/** A guid that is an address is one, unless it says that it is none; many that say nothing are no addresses. */
function permalink(guid: { readonly value?: string; readonly isPermaLink?: boolean } | undefined): string | undefined {
  return guid?.isPermaLink !== false && /^https?:/iu.test(guid?.value ?? '') ? guid?.value : undefined
}

function alternate(links: readonly { readonly rel?: string; readonly href?: string }[] = []): string | undefined {
  return (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href
}
