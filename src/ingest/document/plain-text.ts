import { compile } from 'html-to-text'
import { asWindows1252 } from './charset.ts'
import { closed, isTooDeep, withoutTags } from './nesting.ts'

/** Characters of HTML read of one text. */
const LONGEST_HTML = 2 ** 21
/** Characters of HTML read per character of a line. */
const MARKUP = 20

const SKIPPED = ['img', 'script', 'style', 'figure', 'iframe', 'svg', 'video', 'audio', 'form', 'nav'].map(
  selector => ({
    selector,
    format: 'skip',
  }),
)
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(selector => ({ selector, options: { uppercase: false } }))
/** As paragraphs, without bullets or quote marks that the article does not have. */
const BLOCKS = ['blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figcaption'].map(selector => ({
  selector,
  format: 'block',
  options: { leadingLineBreaks: 2, trailingLineBreaks: 2 },
}))
/** Rows as lines, with separated cells. */
const ROWS = [
  { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  ...['td', 'th'].map(selector => ({ selector, format: 'cell' })),
]
const toText = compile({
  wordwrap: false,
  formatters: {
    cell(element, walk, builder) {
      walk(element.children, builder)
      builder.addInline(' ')
    },
  },
  limits: { maxDepth: 500, ellipsis: '' },
  selectors: [...SKIPPED, ...HEADINGS, ...BLOCKS, ...ROWS, { selector: 'a', options: { ignoreHref: true } }],
})
const CONTROLS = new RegExp(String.raw`(?![\t\n\r])\p{Cc}|\ufeff`, 'gu')

/**
 * HTML as plain paragraphs with a blank line between: no links, pictures or markup, and nothing that cannot be stored.
 */
export function plainText(html: string): string {
  const read = closed(html.slice(0, LONGEST_HTML))
  return storable(toText(isTooDeep(read) ? withoutTags(read) : read))
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
}

/**
 * HTML as one line of at most `longest` characters, for titles and names; a longer one is cut after a word, with “…”.
 */
export function plainLine(html: string, longest: number): string {
  const line = plainText(html.slice(0, longest * MARKUP)).replaceAll(/\s+/gu, ' ')
  if (line.length <= longest) return line
  const cut = line.slice(0, longest - 1)
  const end = cut.lastIndexOf(' ')
  return `${storable(end > longest / 2 ? cut.slice(0, end) : cut.replace(/\p{Surrogate}$/u, ''))}…`
}

/** Text without NULs, other control characters and lone surrogates, which no database accepts. */
export function storable(text: string): string {
  return asWindows1252(text)
    .replaceAll(CONTROLS, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
}
