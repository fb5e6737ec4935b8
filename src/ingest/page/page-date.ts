import { writtenDate } from '../document/written-date.ts'
import { isByline } from './byline.ts'
import { datePieces } from './date-line.ts'
import type { PageDom } from './dom.ts'

/** Meta names with a machine-readable date, most reliable first, lower case. */
const NAMES =
  'article:published_time og:published_time datepublished parsely-pub-date sailthru.date cxenseparse:recs:publishtime publishdate publish-date pubdate dc.date.issued dcterms.created dc.date dcterms.date date'.split(
    ' ',
  )
/** What is inside these concerns other articles. */
const ELSEWHERE = 'aside, nav, footer, [role="complementary"], [class*="related"], [class*="sidebar"]'
const IN_ADDRESS = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/u

/** A page's date as written: machine-readable, else visible, else from its URL. `undefined` if none can be parsed. */
export function pageDate(document: PageDom, url: string): string | undefined {
  return [...inMetas(document), ...inMarks(document), ...inWords(document), inAddress(url)].find(
    (written): written is string => typeof written === 'string' && writtenDate(written) !== undefined,
  )
}

function inMetas(document: PageDom): readonly (string | null)[] {
  const metas = [...document.querySelectorAll('meta[content]')]
  const named = (name: string) =>
    metas.find(meta => ['name', 'property', 'itemprop'].some(key => meta.getAttribute(key)?.toLowerCase() === name))
  return NAMES.map(name => named(name)?.getAttribute('content') ?? null)
}

function inMarks(document: PageDom): readonly (string | null)[] {
  const marks = ['[itemprop="datePublished"]', 'article time', 'main time', 'time'].flatMap(selector =>
    [...document.querySelectorAll(selector)].filter(mark => !mark.closest(ELSEWHERE)),
  )
  return marks.flatMap(mark => [
    mark.getAttribute('datetime'),
    mark.getAttribute('content'),
    ...datePieces(mark.textContent.trim()),
  ])
}

function inWords(document: PageDom): readonly string[] {
  const short = [...document.querySelectorAll('p, div, span, time, font, li')].filter(
    element =>
      element.textContent.length < 200 &&
      [...element.children].every(child => child.matches('br, a, b, span, time')) &&
      !element.closest(ELSEWHERE),
  )
  return short.flatMap(({ textContent }) => {
    const line = textContent.replaceAll(/\s+/gu, ' ').trim()
    const behindNames = isByline(line, '') ? line.replace(/^.*?[,|·]\s*/u, '') : ''
    return [line, ...datePieces(line), ...datePieces(behindNames)]
  })
}

function inAddress(url: string): string | undefined {
  const [, year, month, day] = IN_ADDRESS.exec(new URL(url).pathname) ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}
