import { createHash } from 'node:crypto'
import { type ArticleDraft, Day } from '#core/article.ts'
import { plainLine, plainText } from '../aside/plain-text.ts'
import type { FeedItem } from './read-feed.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const LONGEST_TITLE = 300

/**
 * An entry of a feed as an article, or undefined where it has neither words nor a title. It is named by its guid, else its link,
 * else its title and date. A date that is missing, unreadable, or more than a day ahead becomes when it was first seen.
 */
export function itemDraft(
  item: FeedItem,
  feed: { readonly url: string; readonly title?: string },
  seenAt: Date,
): ArticleDraft | undefined {
  const title = item.title === undefined ? '' : plainLine(item.title).slice(0, LONGEST_TITLE)
  const body = item.html === undefined ? title : plainText(item.html) || title
  if (body === '') return undefined
  const url = linkOf(item, feed.url)
  const publishedAt = dateOf(item.date, seenAt)
  const author = item.author === undefined ? '' : plainLine(item.author)
  const source = feed.title ?? new URL(feed.url).hostname
  return {
    key:
      item.key ??
      url ??
      createHash('sha256')
        .update(`${title}\n${item.date ?? ''}`)
        .digest('hex')
        .slice(0, 32),
    ...(title === '' ? {} : { title }),
    day: Day.parse(publishedAt.toISOString().slice(0, 10)),
    publishedAt,
    source,
    ...(url === undefined ? {} : { url }),
    ...(author === '' ? {} : { author }),
    body,
  }
}

function linkOf({ link, base }: FeedItem, feedUrl: string): string | undefined {
  if (link === undefined) return undefined
  try {
    const url = new URL(link.trim(), new URL(base ?? '', feedUrl))
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
  } catch {
    return undefined
  }
}

function dateOf(date: string | undefined, seenAt: Date): Date {
  const at = date === undefined ? Number.NaN : Date.parse(date)
  const early = Date.UTC(1900, 0)
  return at >= early && at <= seenAt.getTime() + DAY_MS ? new Date(at) : seenAt
}
