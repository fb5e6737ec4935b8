import { harmless } from '#core/harmless.ts'

const MARKS = /[\\*_~|`<@[\]]|:(?!\s)/g
const LINE_START = /^(?:[#>+=-]|\d+(?=[.)])|[.)](?=\s|$))/

/**
 * Escapes text for Discord's markdown so that it shows literally: no mention, link, emoji code, timestamp, heading,
 * list, quote or formatting, wherever in a line it lands. discord.js' `escapeMarkdown` misses masked links, headings,
 * quotes, mentions, `:emoji:` and bare URLs.
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
