import { probablyMeant } from '#core/edit-distance.ts'
import type { Option } from './options.ts'

const PIECE = /(?:([a-z]+):)?(?:"([^"]*)"|“([^“”]*)”|(\S+))/gu

/**
 * Parses a typed line (Slack, terminal) into a command's fields: `name:value` for its options, with quotation marks
 * around values with spaces; the other words fill the positional options in order. An option with choices or a
 * completion takes one word if others follow; the last positional takes the rest. Words that look like an option but
 * name none ("10:30", "note:") stay words.
 */
export function readTyped(text: string, options: readonly Option[]): Record<string, string> {
  const fields: Record<string, string> = {}
  const words: string[] = []
  for (const [whole, name, straight, curly, bare] of text.matchAll(PIECE)) {
    const value = straight ?? curly ?? bare ?? ''
    if (name !== undefined && options.some(option => option.name === name)) fields[name] = value
    else words.push(name === undefined ? value : whole)
  }
  const open = options.filter(option => option.positional && fields[option.name] === undefined)
  for (const [index, option] of open.entries()) {
    if (words.length === 0) break
    const last = index === open.length - 1
    if (last) fields[option.name] = words.splice(0).join(' ')
    else if (!option.choices || option.choices.includes(words[0]?.toLowerCase() ?? '')) {
      fields[option.name] = (words.shift() ?? '').toLowerCase()
    }
  }
  return fields
}

/** A word before a colon that is no option here. */
export interface WrongOption {
  readonly typed: string
  /** The option it nearly is; absent if it is, or nearly is, an option of another command. */
  readonly meant?: string
}

/**
 * A name in a typed line that probably misspells an option, and which, or that only other commands have, misspelt or
 * not; words in quotation marks are literal.
 */
export function misspeltOption(
  text: string,
  options: readonly Option[],
  elsewhere: ReadonlySet<string> = new Set(),
): WrongOption | undefined {
  const all = new Set(options.map(({ name }) => name))
  const names = options.filter(({ hidden }) => !hidden).map(({ name }) => name)
  for (const [, typed] of text.matchAll(PIECE)) {
    if (typed === undefined || all.has(typed)) continue
    const meant = probablyMeant(typed, names)
    if (meant !== undefined) return { typed, meant }
    if (elsewhere.has(typed) || probablyMeant(typed, [...elsewhere]) !== undefined) return { typed }
  }
  return undefined
}

/** The line that `readTyped` parses into the same fields; this is how a terminal shows an action. */
export function writeTyped(
  command: string,
  fields: Readonly<Record<string, string>>,
  options: readonly Option[],
): string {
  const positional = options.find(option => option.positional && fields[option.name] !== undefined)
  const pieces = Object.entries(fields).map(([name, value]) => {
    if (name === positional?.name && options.filter(option => option.positional).length === 1)
      return [0, value] as const
    return [1, `${name}:${/^[^\s"“”]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`}`] as const
  })
  const line = pieces.sort((a, b) => a[0] - b[0]).map(([, piece]) => piece)
  return [`/${command}`, ...line].join(' ')
}
