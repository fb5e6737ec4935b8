/** One entry as written, unchecked. */
export interface FeedItem {
  readonly key?: string
  readonly title?: string
  readonly link?: string
  /** Bases for its link, each relative to the one before and the first to the feed's URL. */
  readonly bases: readonly string[]
  /** Dates of publication as written, most reliable first; some may not be dates. */
  readonly dates: readonly string[]
  readonly author?: string
  /** The longest text it carries, as HTML. */
  readonly html?: string
}

interface Fields {
  readonly key: string | undefined
  readonly title: string | undefined
  readonly link: string | undefined
  readonly html: string | undefined
  readonly dates: readonly Several[]
  /** The entry's authors from each place that may name them; the first that does wins. */
  readonly authors: readonly Several[]
}

type Several = string | readonly string[] | undefined

/** An entry from these fields; the first of several values wins, and email addresses of authors are dropped. */
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

/** Without the marks of an escaped CDATA section. */
function unwrapped(text: string): string {
  return text.includes('<![CDATA[') ? text.replaceAll(/<!\[CDATA\[|\]\]>/gu, '') : text
}

/** Names without email addresses beside or instead of them: `ann@paper.example (Ann Orr)`. */
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

/** Dublin Core's dates of publication. */
export function terms(
  dcterms: { readonly [key in 'issued' | 'available' | 'created' | 'dates']?: readonly string[] } | undefined,
): readonly Several[] {
  return [dcterms?.issued, dcterms?.available, dcterms?.dates, dcterms?.created]
}

/** A guid as a permalink, unless it says that it is none; many that say nothing are not URLs. */
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
