import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { ArticleDraft } from '#core/news/article.ts'
import { decodeText } from '../document/charset.ts'
import { cutBody } from '../document/cut-body.ts'
import type { Document } from '../document/document.ts'
import { closed, elementsIn, isTooDeep } from '../document/nesting.ts'
import { lengthInWords } from '#text/words.ts'
import { plainLine, plainText } from '../document/plain-text.ts'
import { dateFields } from '../document/written-date.ts'
import { bylineNames, namesSeen } from './byline.ts'
import { removeClutter } from './clutter.ts'
import type { PageDom, PageElement } from './dom.ts'
import { pageDate } from './page-date.ts'
import { tidyArticle } from './tidy-article.ts'

/** Fewer words than this are a menu or a notice, not an article. */
const LEAST_WORDS = 40
/** Newspaper pages have a few thousand. */
const MOST_ELEMENTS = 30_000
const LONGEST_TITLE = 300
const LONGEST_NAME = 200

/** The article of a web page: clean paragraphs, title, byline, date. Throws where there is none. */
export function parsePage({ bytes, contentType, url, seenAt }: Document): ArticleDraft {
  const html = closed(decodeText(bytes, contentType))
  if (isTooDeep(html) || elementsIn(html) > MOST_ELEMENTS) {
    throw new Error('no page that was written to be read')
  }
  const { document } = parseHTML(wholePage(html))
  const address = canonicalOf(document, url)
  const seen = { date: pageDate(document, url), names: namesSeen(document) }
  removeClutter(document)
  const found = new Readability<PageElement>(document, { serializer: element => element }).parse()
  if (!found?.content) throw new Error('no article was found in the page')
  const author = plainLine(bylineNames(found.byline) || seen.names, LONGEST_NAME)
  tidyArticle(found.content, author)
  const body = cutBody(plainText(found.content.innerHTML))
  if (lengthInWords(body) < LEAST_WORDS) throw new Error('no article was found in the page')
  const title = plainLine(found.title ?? '', LONGEST_TITLE)
  return {
    key: address,
    ...(title === '' ? {} : { title }),
    ...(author === '' ? {} : { author }),
    ...dateFields(
      [found.publishedTime, seen.date].flatMap(date => date ?? []),
      seenAt,
    ),
    publisher: plainLine(found.siteName ?? '', LONGEST_NAME) || new URL(url).hostname.replace(/^www\./u, ''),
    url: address,
    body,
  }
}

/** The address that the page gives as its own, where it is one of the same site, and not that of the whole site. */
function canonicalOf(document: PageDom, url: string): string {
  const named = ['link[rel="canonical"]', 'meta[property="og:url"]'].map(selector => {
    const element = document.querySelector(selector)
    return element?.getAttribute('href') ?? element?.getAttribute('content') ?? ''
  })
  const own = named.find(
    address => address !== '' && URL.canParse(address, url) && isOfSite(new URL(address, url), url),
  )
  return own === undefined ? url : new URL(own, url).href
}

function isOfSite({ protocol, hostname, pathname, search }: URL, url: string): boolean {
  const site = (host: string) => host.split('.').slice(-2).join('.')
  const page = new URL(url)
  return (
    /^https?:$/u.test(protocol) &&
    site(hostname) === site(page.hostname) &&
    (pathname + search !== '/' || page.pathname === '/')
  )
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
