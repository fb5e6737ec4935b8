import { isByline } from './byline.ts'
import { isDateLine } from './date-line.ts'
import type { PageElement } from './dom.ts'

const BLOCKS = 'p, div, section, li, td, h2, h3, h4'
const LINES = 'p, div, section, span, time, font'
const TIME = /^\d{1,2}[:.h]\d{2}(?:\s*[ap]m)?$/iu
const ADVERT = /^(?:advertisement|anzeige|werbung|reklama|publicidad|publicidade|publicité|реклама)$/iu
const RIGHTS = /^(?:©|\(c\)|copyright\b)/iu
/** The label of a link to another article: "Read also:". */
const LABEL = /^[^:.]{1,30}:\s/u
/** A line with at least this fraction of link text leads elsewhere. */
const LINKS = 0.6
const LONGEST_LINE = 200

/**
 * Removes from an article, in place, what is not a sentence of it: byline, dates and times, copyright notices, and
 * lines that lead elsewhere.
 */
export function tidyArticle(article: PageElement, author: string): void {
  const blocks = [...article.querySelectorAll(`${BLOCKS}, span, time, font`)].reverse()
  for (const block of blocks) {
    const line = block.textContent.replaceAll(/\s+/gu, ' ').trim()
    if (line.length > LONGEST_LINE || block.querySelector('p, li, blockquote, table')) continue
    if (!block.matches(BLOCKS) && !standsAlone(block)) continue
    if (ADVERT.test(line) || RIGHTS.test(line) || isDate(block, line, author) || leadsElsewhere(block, line))
      block.remove()
    else if (block.matches(LINES) && isByline(line, author)) block.remove()
  }
}

/** There is no text beside it that it could be part of. */
function standsAlone({ parentElement: parent }: PageElement): boolean {
  const all = parent?.textContent.replaceAll(/\s+/gu, '')
  const inElements = [...(parent?.children ?? [])].map(({ textContent }) => textContent.replaceAll(/\s+/gu, ''))
  return all === inElements.join('') && !parent?.matches('p, li, em, strong, a, span')
}

function isDate(block: PageElement, line: string, author: string): boolean {
  const rest = author === '' ? line : line.replace(author, '').trim()
  return block.matches('time') || TIME.test(rest) || isDateLine(rest)
}

function leadsElsewhere(block: PageElement, line: string): boolean {
  const linked = [...block.querySelectorAll('a')].reduce((sum, { textContent }) => sum + textContent.trim().length, 0)
  return linked > (line.length - (LABEL.exec(line)?.[0].length ?? 0)) * LINKS
}
