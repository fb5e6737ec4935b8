import { stripVTControlCharacters } from 'node:util'
import { spansOf, type Span } from './spans.ts'

const WIDTH = 8.4
const HEIGHT = 21
const EDGE = 20

/** Terminal text as a picture that reads well on dark and light pages, and tells its words to those who cannot see it. */
export function svgOf(text: string, title: string): string {
  const lines = text.split('\n')
  const plain = lines.map(line => stripVTControlCharacters(line))
  const width = Math.ceil(Math.max(...plain.map(line => line.length)) * WIDTH + 2 * EDGE)
  const height = lines.length * HEIGHT + 2 * EDGE
  const rows = lines
    .map((line, row) =>
      spansOf(line)
        .map(span => spanOf(span, row))
        .join(''),
    )
    .filter(row => row !== '')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title words">
<title id="title">${escape(title)}</title>
<desc id="words">${escape(
    plain
      .map(line => line.trim())
      .join('\n')
      .trim(),
  )}</desc>
<style>
  .page { fill: #fdfcf9; stroke: #d9d5cb }
  text { font: 14px ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; white-space: pre }
  .bold { font-weight: 600 } .dim { fill: #656d76 } .italic { font-style: italic }
  .underline { text-decoration: underline } .cyan { fill: #0b6e8f }
  @media (prefers-color-scheme: dark) {
    .page { fill: #14171c; stroke: #30363d } text { fill: #e6edf3 } .dim { fill: #8d96a0 } .cyan { fill: #63c5da }
  }
</style>
<rect class="page" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10"/>
${rows.join('\n')}
</svg>
`
}

function spanOf({ column, text, inks }: Span, row: number): string {
  const indent = text.length - text.trimStart().length
  const words = text.trim()
  if (words === '') return ''
  const x = (EDGE + (column + indent) * WIDTH).toFixed(1)
  const y = EDGE + row * HEIGHT + 15
  const length = (words.length * WIDTH).toFixed(1)
  const dress = inks.length > 0 ? ` class="${inks.join(' ')}"` : ''
  return `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${dress}>${escape(words)}</text>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
