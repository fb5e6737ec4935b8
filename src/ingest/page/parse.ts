import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { ArticleDraft } from '#core/news/article.ts'
import { decodeText } from '../document/charset.ts'
import { cutBody } from '../document/cut-body.ts'
import type { Document } from '../document/document.ts'
import { isTooDeep } from '../document/nesting.ts'
import { plainLine, plainText } from '../document/plain-text.ts'
import { dateFields, writtenDate } from '../document/written-date.ts'
import { bylineNames, namesSeen } from './byline.ts'
import { removeClutter } from './clutter.ts'
import type { PageElement } from './dom.ts'
import { pageDate } from './page-date.ts'
import { tidyArticle } from './tidy-article.ts'

/** Under this many words what was found is a menu or a notice, no article. */
const LEAST_WORDS = 40
/** Newspapers' pages have some thousands. */
const MOST_ELEMENTS = 30_000
const OPENING = /<[a-z]/giu
const LONGEST_TITLE = 300
const LONGEST_NAME = 200

/** The article of a web page: clean paragraphs, title, byline, date. Throws where there is none. */
export function parsePage({ bytes, contentType, url, seenAt }: Document): ArticleDraft {
  const html = decodeText(bytes, contentType)
  if (isTooDeep(html) || (html.match(OPENING)?.length ?? 0) > MOST_ELEMENTS) {
    throw new Error('no page that was written to be read')
  }
  const { document } = parseHTML(wholePage(html))
  const seen = { date: pageDate(document, url), names: namesSeen(document) }
  removeClutter(document)
  const found = new Readability<PageElement>(document, { serializer: element => element }).parse()
  if (!found?.content) throw new Error('no article was found in the page')
  const author = plainLine(bylineNames(found.byline) || seen.names, LONGEST_NAME)
  tidyArticle(found.content, author)
  const body = cutBody(plainText(found.content.innerHTML))
  if (body.split(/\s+/u).length < LEAST_WORDS) throw new Error('no article was found in the page')
  const title = plainLine(found.title ?? '', LONGEST_TITLE)
  return {
    key: url,
    ...(title === '' ? {} : { title }),
    ...(author === '' ? {} : { author }),
    ...dateFields(writtenDate(found.publishedTime ?? '') ? (found.publishedTime ?? undefined) : seen.date, seenAt),
    publisher: plainLine(found.siteName ?? '', LONGEST_NAME) || new URL(url).hostname.replace(/^www\./u, ''),
    url,
    body,
  }
}

/** HTML with the elements that every page has and nobody has to write: `html` around all, `body` around what is seen. */
function wholePage(html: string): string {
  const bare = html.replace(/^\s*<!doctype[^>]*>/iu, '')
  const rooted = /<html[\s>]/iu.test(bare) ? bare : `<html>${bare}</html>`
  if (/<body[\s>]/iu.test(rooted)) return rooted
  return /<\/head\s*>/iu.test(rooted)
    ? rooted.replace(/<\/head\s*>/iu, '</head><body>')
    : rooted.replace(/<html(?=[\s>])[^<>]*>/iu, '$&<head></head><body>')
}
