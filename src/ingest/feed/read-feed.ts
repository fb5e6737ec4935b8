import { parseFeed } from 'feedsmith'
import { plainLine } from '../document/plain-text.ts'
import { entryByEntry, firstEntries } from './entries.ts'
import { alternate, entry, namesOf, permalink, terms, type FeedItem } from './entry.ts'
import { mended } from './mend.ts'

/** A text in Atom, whose content depends on its type (RFC 4287, 3.1). */
interface AtomText {
  readonly value?: string
  readonly type?: string
}

/** A text as HTML; `undefined` if it is no text at all (a picture in base64). Without a type, many write HTML. */
function asHtml(text: AtomText | undefined): string | undefined {
  const type = (text?.type ?? 'html').trim().toLowerCase()
  if (type === 'text' || type === 'text/plain') return textAsHtml(text?.value)
  return /^(?:x?html|text\/.*|application\/xhtml\+xml)$/u.test(type) ? text?.value : undefined
}

/** Plain text, escaped as HTML. */
function textAsHtml(text: string | undefined): string | undefined {
  return (
    text &&
    escaped(text)
      .split(/\n\s*\n/u)
      .map(paragraph => `<p>${paragraph}</p>`)
      .join('')
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The longest of an entry's texts; ties go to the first. */
function longest(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.reduce((best, text) => ((text?.length ?? 0) > (best?.length ?? 0) ? text : best))
}

/** The content of a feed in any format. */
export interface FeedDocument {
  readonly title?: string
  /** The URL of its site. */
  readonly home?: string
  /** How long it asks to be left alone, in whole minutes, at most a day. */
  readonly ttlMinutes?: number
  readonly items: readonly FeedItem[]
  /** Only part of it could be read: it is truncated or broken. */
  readonly incomplete?: true
}

const DAY_MINUTES = 24 * 60
const LONGEST_TITLE = 200

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom and JSON Feed, up to `mostItems` entries. If the whole does not parse, it falls back
 * to the entries that do. Throws if the text is not a feed.
 */
export function readFeed(text: string, mostItems: number): FeedDocument {
  const whole = mended(text)
  try {
    return readWhole(firstEntries(whole, mostItems), mostItems)
  } catch (error) {
    const pieces = entryByEntry(whole, mostItems).flatMap(readPiece)
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
      const { title, ttl, items = [], link, dc, xml } = parsed.feed
      return document(
        title ?? dc?.titles?.[0],
        items.map(item => {
          const { guid, dc, dcterms, itunes, atom } = item
          const media = item.media?.groups?.[0] ?? item.media
          return entry([link, xml?.base, item.xml?.base], {
            key: guid?.value ?? atom?.id,
            title: item.title ?? itunes?.title ?? media?.title?.value ?? dc?.titles?.[0] ?? asHtml(atom?.title),
            link: item.link ?? permalink(guid) ?? alternate(atom?.links),
            dates: [item.pubDate, dc?.dates, atom?.published, ...terms(dcterms), atom?.updated, dcterms?.modified],
            authors: [dc?.creators, namesOf(item.authors), itunes?.author, namesOf(atom?.authors)],
            html:
              longest(
                item.content?.encoded,
                item.description,
                itunes?.summary,
                dc?.descriptions?.[0],
                asHtml(atom?.content),
                asHtml(atom?.summary),
              ) ?? media?.description?.value,
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
            dates: [item.dc?.dates, ...terms(item.dcterms), item.dcterms?.modified],
            authors: [item.dc?.creators],
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
            dates: [item.published, item.dc?.dates, ...terms(item.dcterms), item.updated],
            authors: [namesOf(item.authors), item.dc?.creators, namesOf(item.source?.authors), namesOf(authors)],
            html: longest(asHtml(item.content), asHtml(item.summary)) ?? textAsHtml(media?.description?.value),
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
            dates: [item.date_published, item.date_modified],
            authors: [namesOf(item.authors)?.map(escaped), namesOf(authors)?.map(escaped)],
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
