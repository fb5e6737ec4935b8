/** One entry as written; nothing in it is checked yet. */
export interface FeedItem {
  readonly key?: string
  readonly title?: string
  readonly link?: string
  /** What its link is relative to, each to the one before and the first to the feed's own address. */
  readonly bases: readonly string[]
  /** When it says it was published, most reliable first; not all of these need be dates. */
  readonly dates: readonly string[]
  readonly author?: string
  /** The fullest text it carries, as HTML. */
  readonly html?: string
}

interface Fields {
  readonly key: string | undefined
  readonly title: string | undefined
  readonly link: string | undefined
  readonly html: string | undefined
  readonly dates: readonly Several[]
  /** The authors of the entry, wherever it may name them; the first place that does is believed. */
  readonly authors: readonly Several[]
}

type Several = string | readonly string[] | undefined

/** An entry with what it has of these, of several the first; an author's address is left off. */
export function entry(bases: readonly (string | undefined)[], { dates, authors, ...fields }: Fields): FeedItem {
  const author = authors.map(named).find(names => names !== '')
  return {
    ...given('key', fields.key),
    ...given('title', fields.title),
    ...given('link', fields.link),
    ...given('author', author),
    ...given('html', fields.html),
    dates: dates.flat().filter(isGiven).map(unwrapped),
    bases: bases.filter(base => base !== undefined),
  }
}

function given<K extends string>(name: K, value: string | undefined): { readonly [key in K]?: string } {
  const field: { [key in K]?: string } = {}
  if (isGiven(value)) field[name] = unwrapped(value)
  return field
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}

/** Without the marks of a CDATA section that somebody escaped. */
function unwrapped(text: string): string {
  return text.includes('<![CDATA[') ? text.replaceAll(/<!\[CDATA\[|\]\]>/gu, '') : text
}

/** Names without the addresses that some write beside them or in their place: `ann@paper.example (Ann Orr)`. */
function named(authors: Several): string {
  const names = [authors ?? []].flat().map(name =>
    name
      .replaceAll(/[(<]?(?:mailto:)?[^\s()<>@,;]{1,64}@[^\s()<>@,;]{1,190}[)>]?/gu, ' ')
      .replaceAll(/\s{1,100}/gu, ' ')
      .trim()
      .replace(/^\(([^()]*)\)$/u, '$1'),
  )
  return [...new Set(names.filter(name => name !== ''))].join(', ')
}

export function namesOf(authors: readonly { readonly name?: string }[] | undefined): readonly string[] | undefined {
  return authors?.flatMap(({ name = [] }) => name)
}

/** The dates of Dublin Core's terms on which something came out. */
export function terms(
  dcterms: { readonly [key in 'issued' | 'available' | 'created' | 'dates']?: readonly string[] } | undefined,
): readonly Several[] {
  return [dcterms?.issued, dcterms?.available, dcterms?.dates, dcterms?.created]
}

/** A guid that is an address is one, unless it says that it is none; many that say nothing are no addresses. */
export function permalink(
  guid: { readonly value?: string; readonly isPermaLink?: boolean } | undefined,
): string | undefined {
  return guid?.isPermaLink !== false && /^https?:/iu.test(guid?.value ?? '') ? guid?.value : undefined
}

interface Link {
  readonly rel?: string
  readonly href?: string
  readonly type?: string
}

/** The page of an entry: never its comments, its recording, or itself as a feed. */
export function alternate(links: readonly Link[] = []): string | undefined {
  const pages = links.filter(({ rel = 'alternate' }) => /(?:^|\/)(?:alternate|canonical)$/iu.test(rel.trim()))
  return (pages.find(({ type = 'text/html' }) => /html/iu.test(type)) ?? pages[0] ?? links.find(isRelated))?.href
}

function isRelated({ rel }: Link): boolean {
  return /^(?:related|via)$/iu.test(rel ?? '')
}
