import type { PageDom } from './dom.ts'

/** How a line begins that says who wrote an article; a name follows. */
const BEGINS =
  /^(?:(?:written\s+)?[bB]y\s+|[vV]on\s+|[pP]ar\s+|[pP]or\s+|[dD]i\s+|(?:[bB]y|[aA]utho?r(?:ka)?|[tT]ext|[tT]ekst|[tT]exte|[tT]exto|[аА]втор|[тТ]екст)\s*:\s*)(?=\p{Lu})/u
const ENDS = /(?:(?<!\s)\s+)?(?:[|·•–—]|,\s|(?<=\s)(?:published|posted|updated)\b).*$/isu
const LONGEST = 150
const LONGEST_NAMES = 100

/** Is this line of a page its byline or dateline, and no sentence of the article? */
export function isByline(line: string, author: string): boolean {
  if (line === author) return true
  return line.length < LONGEST && !/[.!?…”"’]$/u.test(line) && (BEGINS.test(line) || /^\S+:$/u.test(line))
}

/** The names in a byline, without what stands around them; empty where it is an address, or nothing. */
export function bylineNames(byline: string | null | undefined): string {
  const names = (byline ?? '').replaceAll(/\s+/gu, ' ').trim().replace(BEGINS, '')
  return /^(?:https?:|www\.|@)/iu.test(names) ? '' : names
}

/** The names in a line that people see above the text: `By Ann Orr and Jon Vik, Staff Writers`. */
export function namesSeen(document: PageDom): string {
  for (const { textContent, children } of document.querySelectorAll('p, div, span, font, address')) {
    const line = textContent.replaceAll(/\s+/gu, ' ').trim()
    if (line.length >= LONGEST || children.length > 3 || !BEGINS.test(line) || !isByline(line, '')) continue
    const names = line.replace(BEGINS, '').replace(ENDS, '').trim()
    if (/^\p{Lu}/u.test(names) && names.length < LONGEST_NAMES) return names
  }
  return ''
}
