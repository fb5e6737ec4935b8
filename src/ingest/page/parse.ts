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
import { toldToMachines } from './told-to-machines.ts'

/** Fewer words are a menu or a notice, not an article. */
const LEAST_WORDS = 40
/** Newspaper pages have a few thousand. */
const MOST_ELEMENTS = 30_000
/** Captioned pictures that make a gallery. */
const LEAST_CAPTIONS = 3
const SITE_BEHIND = /^\s+[|–—·•:»-]\s+\S/u
const LONGEST_TITLE = 300
const LONGEST_NAME = 200

/** The article of a web page: clean paragraphs, title, byline, date. Throws if there is none. */
export function parsePage({ bytes, contentType, url, seenAt }: Document): ArticleDraft {
  const html = closed(decodeText(bytes, contentType))
  if (isTooDeep(html) || elementsIn(html) > MOST_ELEMENTS) {
    throw new Error('no page that was written to be read')
  }
  const { document } = parseHTML(wholePage(html))
  const address = canonicalOf(document, url)
  const told = toldToMachines(document)
  const seen = { date: pageDate(document, url), names: namesSeen(document), title: headingOf(document) }
  const captions = captionsOf(document)
  removeClutter(document)
  const found = new Readability<PageElement>(document, { serializer: element => element }).parse()
  const author = plainLine(bylineNames(found?.byline) || seen.names, LONGEST_NAME)
  if (found?.content) tidyArticle(found.content, author)
  const texts = [plainText(found?.content?.innerHTML ?? ''), told.text ?? '', captions]
  const body = texts.map(cutBody).find(text => lengthInWords(text) >= LEAST_WORDS)
  if (body === undefined) throw new Error('no article was found in the page')
  const title = withoutSite(plainLine(found?.title ?? '', LONGEST_TITLE), seen.title)
  return {
    key: address,
    ...(title === '' ? {} : { title }),
    ...(author === '' ? {} : { author }),
    ...dateFields(
      [found?.publishedTime, told.date, seen.date].flatMap(date => date ?? []),
      seenAt,
    ),
    publisher: plainLine(found?.siteName ?? '', LONGEST_NAME) || new URL(url).hostname.replace(/^www\./u, ''),
    url: address,
    body,
  }
}

/** The only main heading, if there is one. */
function headingOf(document: PageDom): string {
  const [heading, ...others] = [...document.querySelectorAll('h1')].map(({ textContent }) =>
    plainLine(textContent, LONGEST_TITLE),
  )
  return others.length === 0 ? (heading ?? '') : ''
}

/** The title without the site's name, if it is the heading followed by a bar or dash and something else. */
function withoutSite(title: string, heading: string): string {
  return heading !== '' && title.startsWith(heading) && SITE_BEHIND.test(title.slice(heading.length)) ? heading : title
}

/** The captions of a page, as paragraphs: all there is to read in a gallery. */
function captionsOf(document: PageDom): string {
  const captions = [...document.querySelectorAll('figcaption')].map(({ innerHTML }) => plainText(innerHTML))
  return captions.length < LEAST_CAPTIONS ? '' : [...new Set(captions)].filter(caption => caption !== '').join('\n\n')
}

/** The canonical URL a page declares, if it is on the same site and not the home page. */
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

/** HTML with the implied elements made explicit: `html` around everything, `body` around the content. */
function wholePage(html: string): string {
  const bare = html.replace(/^\s*<!doctype[^>]*>/iu, '')
  const rooted = /<html[\s>]/iu.test(bare) ? bare : `<html>${bare}</html>`
  if (/<body[\s>]/iu.test(rooted)) return rooted
  return /<\/head\s*>/iu.test(rooted)
    ? rooted.replace(/<\/head\s*>/iu, '</head><body>')
    : rooted.replace(/<html(?=[\s>])[^<>]*>/iu, '$&<head></head><body>')
}
