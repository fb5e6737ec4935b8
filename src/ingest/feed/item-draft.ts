import type { ArticleDraft } from '#core/news/article.ts'
import { addressOf } from '#core/news/address.ts'
import { cutBody } from '../document/cut-body.ts'
import { plainLine, plainText, storable } from '../document/plain-text.ts'
import { dateFields } from '../document/written-date.ts'
import type { Entry } from './name-entries.ts'
import type { FeedItem } from './entry.ts'

const LONGEST_TITLE = 300
const LONGEST_NAME = 200
const LONGEST_ADDRESS = 2000

/**
 * A feed entry as a draft without a key; `undefined` if it has neither text nor title. A missing, unreadable or future
 * date (by more than a day) becomes when it was first seen.
 */
export function itemDraft(
  item: FeedItem,
  feed: { readonly url: string; readonly title?: string },
  seenAt: Date,
): Entry | undefined {
  const title = plainLine(item.title ?? '', LONGEST_TITLE)
  const url = linkOf(item, feed.url)
  const body = cutBody(plainText(withoutOrigin(item.html ?? '', url))) || title
  if (body === '') return undefined
  const author = plainLine(item.author ?? '', LONGEST_NAME)
  const draft: ArticleDraft = {
    ...(title === '' ? {} : { title }),
    ...dateFields(item.dates, seenAt),
    publisher: feed.title ?? new URL(feed.url).hostname.replace(/^www\./u, ''),
    ...(url === undefined ? {} : { url }),
    ...(author === '' ? {} : { author }),
    body,
  }
  const guid = storable(item.key ?? '').trim()
  return { draft, ...(guid === '' ? {} : { guid }), ...(item.dates[0] === undefined ? {} : { date: item.dates[0] }) }
}

const LAST_PARAGRAPH = /<p>((?:(?!<\/?p>)[\s\S]){0,1500})<\/p>\s*$/u
const LINKS = /<a\s[^<>]{0,500}?href\s*=\s*["']([^"'<>\s]{1,1000})["']/giu

/** Without a last paragraph that links to the entry and then to its site, as WordPress adds to name the source. */
function withoutOrigin(html: string, url: string | undefined): string {
  const [last, inside = ''] = LAST_PARAGRAPH.exec(html.slice(-2000)) ?? []
  if (url === undefined || last === undefined) return html
  const [own, site, ...others] = [...inside.matchAll(LINKS)].map(([, address = '']) => addressOf(address))
  const home = addressOf(new URL('/', url).href) ?? ''
  const isOrigin =
    own !== undefined && own === addressOf(url) && site !== undefined && others.length === 0 && own.startsWith(site)
  return isOrigin && site.startsWith(home) ? html.slice(0, -last.length) : html
}

/** The absolute URL of an entry: resolved against its bases, with a missing scheme added. */
export function linkOf({ link, bases }: FeedItem, feedUrl: string): string | undefined {
  if (link === undefined) return undefined
  const base = bases.reduce((from, next) => (URL.canParse(next, from) ? new URL(next, from).href : from), feedUrl)
  const written = link.trim()
  const bare = written.startsWith('www.') || written.startsWith(`${new URL(feedUrl).hostname.replace(/^www\./u, '')}/`)
  const address = bare ? `https://${written}` : written
  if (!URL.canParse(address, base)) return undefined
  const { href, protocol } = new URL(address, base)
  return (protocol === 'http:' || protocol === 'https:') && href.length <= LONGEST_ADDRESS ? href : undefined
}
