import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { ArticleDraft } from '#core/article.ts'
import { decodeText } from '../aside/charset.ts'
import type { Document } from '../aside/document.ts'
import { plainLine, plainText } from '../aside/plain-text.ts'
import { dateFields } from '../aside/written-date.ts'

/** Under this many words what was found is a menu or a notice, no article. */
const LEAST_WORDS = 40
const MOST_ELEMENTS = 50_000

/** The article of a web page: clean paragraphs, title, byline, date. Throws where there is none. */
export function parsePage({ bytes, contentType, url, seenAt }: Document): ArticleDraft {
  const { document } = parseHTML(decodeText(bytes, contentType))
  const found = new Readability(document, { maxElemsToParse: MOST_ELEMENTS }).parse()
  const body = plainText(found?.content ?? '')
  if (!found || body.split(/\s+/u).length < LEAST_WORDS) throw new Error('no article was found in the page')
  const [title, author, site] = [found.title, found.byline, found.siteName].map(text => plainLine(text ?? '', 300))
  return {
    key: url,
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...dateFields(found.publishedTime ?? undefined, seenAt),
    source: site || new URL(url).hostname.replace(/^www\./u, ''),
    url,
    body,
  }
}
