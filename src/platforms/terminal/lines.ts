import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/**
 * Wraps text to `width` columns: `first` precedes the first line, `rest` (by default as many spaces) the others.
 * Overlong words are broken; nothing is cut.
 */
export function hang(text: string, width: number, first: string, rest = ' '.repeat(stringWidth(first))): string[] {
  const room = width - Math.max(stringWidth(first), stringWidth(rest))
  if (stripVTControlCharacters(text).trim() === '') return []
  return wrapAnsi(text.trim(), room, { hard: true })
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
}

/** Pads by columns, not by characters. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)))
}
