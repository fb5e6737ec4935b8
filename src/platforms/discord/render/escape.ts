import { harmless } from '#core/harmless.ts'

const MARKS = /[\\*_~|`<@[\]]|:(?!\s)/g
const LINE_START = /^(?:[#>+=-]|\d+(?=[.)])|[.)](?=\s|$))/

/**
 * A run of text for Discord's markdown, which shows it as it stands: no mention, link, emoji code, timestamp, heading,
 * list, quote or format comes of it, wherever in a line it lands. discord.js' own `escapeMarkdown` leaves masked links,
 * headings, quotes and mentions alone, and knows nothing of `:emoji:` and bare addresses.
 */
export function escape(text: string): string {
  const line = harmless(text)
  const indent = /^ */.exec(line)?.[0] ?? ''
  const escaped = line.slice(indent.length).replaceAll(MARKS, String.raw`\$&`)
  const start = LINE_START.exec(escaped)?.[0]
  if (start === undefined) return indent + escaped
  const digits = /^\d+$/.test(start)
  const cut = digits ? start.length : 0
  return `${indent}${escaped.slice(0, cut)}\\${escaped.slice(cut)}`
}
