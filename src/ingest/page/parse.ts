import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type ArticleDraft, Day } from '#core/article.ts'
import { decodeText } from '../aside/charset.ts'
import type { Document } from '../aside/document.ts'
import { plainLine, plainText } from '../aside/plain-text.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Under this many words what was found is a menu or a notice, no article. */
const LEAST_WORDS = 40
const MOST_ELEMENTS = 50_000

/** The article of a web page: clean paragraphs, title, byline, date. Throws where there is none. */
export function parsePage({ bytes, contentType, url, seenAt }: Document): ArticleDraft {
  const { document } = parseHTML(decodeText(bytes, contentType))
  const found = new Readability(document, { maxElemsToParse: MOST_ELEMENTS }).parse()
  const body = plainText(found?.content ?? '')
  if (!found || body.split(/\s+/u).length < LEAST_WORDS) throw new Error('no article was found in the page')
  const at = Date.parse(found.publishedTime ?? '')
  const publishedAt = at > 0 && at <= seenAt.getTime() + DAY_MS ? new Date(at) : seenAt
  const [title, author, site] = [found.title, found.byline, found.siteName].map(text => plainLine(text ?? '', 300))
  return {
    key: url,
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    day: Day.parse(publishedAt.toISOString().slice(0, 10)),
    publishedAt,
    source: site || new URL(url).hostname.replace(/^www\./u, ''),
    url,
    body,
  }
}
