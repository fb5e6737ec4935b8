import { writtenDate } from '../document/written-date.ts'
import type { PageDom } from './dom.ts'

/** Beginnings of a byline; a name follows. */
const BEGINS =
  /^(?:(?:written\s+)?[bB]y\s+|[vV]on\s+|[pP]ar\s+|[pP]or\s+|[dD]i\s+|(?:[bB]y|[aA]utho?r(?:ka)?|[tT]ext|[tT]ekst|[tT]exte|[tT]exto|[аА]втор|[тТ]екст)\s*:\s*)(?=\p{Lu})/u
const ENDS = /(?:(?<!\s)\s+)?(?:[|·•–—]|,\s|(?<=\s)(?:published|posted|updated)\b).*$/isu
const LONGEST = 150
const LONGEST_NAMES = 100

/** Is this line of a page its byline or dateline rather than a sentence of the article? */
export function isByline(line: string, author: string): boolean {
  if (line === author) return true
  return line.length < LONGEST && !/[.!?…”"’]$/u.test(line) && (BEGINS.test(line) || /^\S+:$/u.test(line))
}

/** Sponsors and defaults of content systems in place of a name. */
const NOBODY =
  /^(?:taboola|outbrain|revcontent|zergnet|mgid|dianomi|teads|admin|administrator|webmaster|advertisement)\b/iu
/** A dateline before the first sentence: "CAIRO —". */
const DATELINE = /^[\p{Lu}\s.,'’()-]{2,60}\s?[–—]/u
/** What may follow the names in a byline: "| Updated", "3 min read". */
const MORE = /(?: ?[|·•–—]| (?:published|posted|updated|share|staff|for the)\b)[\s\S]*$/iu

/** The names in a byline and nothing else; empty if it is a URL, a date, or nobody's. */
export function bylineNames(byline: string | null | undefined): string {
  const line = (byline ?? '').replaceAll(/\s+/gu, ' ').trim()
  if (/^(?:https?:|www\.|@)/iu.test(line) || DATELINE.test(line)) return ''
  const names = withoutDate(line.replace(BEGINS, '').replace(MORE, ''))
  return NOBODY.test(names) || names.length > LONGEST_NAMES ? '' : names
}

/** The words before the first number, without a month or weekday before that. */
function withoutDate(line: string): string {
  const words = line.split(' ')
  const figure = words.findIndex(word => /\d/u.test(word))
  if (figure === -1) return line
  let end = figure
  while (end > 0 && writtenDate(`${words[end - 1]} 1, 2000`) !== undefined) end -= 1
  if (/^(?:mon|tue|wed|thu|fri|sat|sun)/iu.test(words[end - 1] ?? '')) end -= 1
  return words
    .slice(0, end)
    .join(' ')
    .replace(/(?<![,\s])[,\s]+$/u, '')
}

/** The names in a visible byline above the text: `By Ann Orr and Jon Vik, Staff Writers`. */
export function namesSeen(document: PageDom): string {
  for (const { textContent, children } of document.querySelectorAll('p, div, span, font, address')) {
    const line = textContent.replaceAll(/\s+/gu, ' ').trim()
    if (line.length >= LONGEST || children.length > 3 || !BEGINS.test(line) || !isByline(line, '')) continue
    const names = line.replace(BEGINS, '').replace(ENDS, '').trim()
    if (/^\p{Lu}/u.test(names) && names.length < LONGEST_NAMES) return names
  }
  return ''
}
