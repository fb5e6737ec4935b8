import type { Inline } from '#core/asking/reply.ts'
import { harmless } from '#core/harmless.ts'
import { tellsHost } from '#core/shown-address.ts'
import { cut } from './cut.ts'
import { escape } from './escape.ts'
import { LIMITS } from '../limits.ts'
import { linked, targetOf } from './link.ts'

/** The markdown for a command to type. */
export type Spell = (command: string) => string

/** A command in bold with its slash, where its registered mention is not known. */
export function plainSpelling(command: string): string {
  return `**/${escape(command)}**`
}

interface Run {
  readonly text: string
  /** The markdown for any piece of `text`. */
  readonly dress: (text: string) => string
}

const STYLE = { day: 'D', time: 't', both: 'f' } as const

/** What to type, as inline code; as plain text where that would break the code span. */
function typed(text: string): string {
  const said = harmless(text)
  return said.trim() === '' || said !== said.trim() || said.includes('`') ? escape(text) : `\`${said}\``
}

function strong(markdown: string): string {
  return markdown.trim() === '' ? markdown : `**${markdown}**`
}

function italic(markdown: string): string {
  return markdown.trim() === '' || markdown !== markdown.trim() ? markdown : `*${markdown}*`
}

function dressed(inline: Inline, spell: Spell): readonly Run[] {
  if (typeof inline === 'string') return [{ text: inline, dress: escape }]
  if ('at' in inline) {
    const stamp = `<t:${Math.floor(inline.at.getTime() / 1000)}:${STYLE[inline.show]}>`
    return [{ text: '', dress: () => stamp }]
  }
  if ('command' in inline) {
    const name: Run = { text: '', dress: () => spell(inline.command) }
    return inline.rest === undefined
      ? [name]
      : [name, { text: ' ', dress: escape }, { text: inline.rest, dress: typed }]
  }
  const { text, href, ours } = inline
  const target = href === undefined ? undefined : targetOf(href)
  const plain = target ? (piece: string) => linked(piece, target) : escape
  const dress = inline.strong
    ? (piece: string) => strong(plain(piece))
    : inline.italic
      ? (piece: string) => italic(plain(piece))
      : plain
  if (!target) return [{ text, dress }]
  const label = text.trim() === '' ? target.host : text
  const shown = ours || [href, target.address].includes(label.trim()) || tellsHost(label, target.host)
  return [{ text: label, dress }, ...(shown ? [] : [{ text: ` (${target.host})`, dress: escape }])]
}

function join(before: string, after: string): string {
  return before.endsWith('**') && after.startsWith('**') ? before.slice(0, -2) + after.slice(2) : before + after
}

function cutRun({ text, dress }: Run, room: number): readonly string[] {
  const pieces: string[] = []
  let rest = harmless(text)
  do {
    const [piece, after] = cut(rest, room, piece => dress(piece).length <= room)
    pieces.push(dress(piece))
    rest = after
  } while (rest !== '')
  return pieces
}

/**
 * Runs as lines of Discord markdown of at most `room` characters: one line if it fits, otherwise broken after a
 * sentence, a word or a character. Nothing is dropped.
 */
function lines(runs: readonly Inline[], room: number, spell: Spell): readonly string[] {
  const done: string[] = []
  let line = ''
  for (const piece of runs.flatMap(run => dressed(run, spell)).flatMap(run => cutRun(run, room))) {
    const longer = join(line, piece)
    if (longer.length <= room) line = longer
    else {
      done.push(line)
      line = piece
    }
  }
  return [...done, line].map(each => each.trim()).filter(each => each !== '')
}

/** Lines that each begin with a markdown marker (`### `, `> `, `-# `); the runs may need several. */
export type Marked = (mark: string, runs: readonly Inline[], taken?: number) => readonly string[]

export function marking(spell: Spell): Marked {
  return (mark, runs, taken = 0) =>
    lines(runs, LIMITS.textDisplay - mark.length - taken, spell).map(line => mark + line)
}

/** Joins lines into texts, each as long as one text display allows. */
export function gathered(all: readonly string[]): readonly string[] {
  const texts: string[] = []
  let text = ''
  for (const line of all) {
    if (text !== '' && text.length + 1 + line.length > LIMITS.textDisplay) {
      texts.push(text)
      text = line
    } else text = text === '' ? line : `${text}\n${line}`
  }
  return text === '' ? texts : [...texts, text]
}
