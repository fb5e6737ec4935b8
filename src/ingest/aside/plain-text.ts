import { convert } from 'html-to-text'

const SKIPPED = ['img', 'script', 'style', 'figure', 'iframe', 'svg', 'video', 'audio', 'form', 'nav'].map(
  selector => ({
    selector,
    format: 'skip',
  }),
)
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(selector => ({ selector, options: { uppercase: false } }))

/** HTML as paragraphs of plain text, a blank line between them: no links, no pictures, no markup. */
export function plainText(html: string): string {
  const text = convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 2 ** 21, maxDepth: 200 },
    selectors: [...SKIPPED, ...HEADINGS, { selector: 'a', options: { ignoreHref: true } }],
  })
  return text
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
}

/** HTML as one line, for titles and names. */
export function plainLine(html: string): string {
  return plainText(html).replaceAll(/\s+/gu, ' ')
}
