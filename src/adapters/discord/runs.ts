import type { Inline } from '#core/reply.ts'
import { escape, oneLine } from './escape.ts'
import { limits } from './limits.ts'
import { link } from './link.ts'

interface Run {
  readonly text: string
  /** Makes the markdown of any piece of `text`. */
  readonly dress: (text: string) => string
}

const STYLE = { day: 'D', time: 't', both: 'f' } as const

function strong(markdown: string): string {
  return markdown.trim() === '' ? markdown : `**${markdown}**`
}

function dressed(inline: Inline): readonly Run[] {
  if (typeof inline === 'string') return [{ text: inline, dress: escape }]
  if ('at' in inline) {
    const stamp = `<t:${Math.floor(inline.at.getTime() / 1000)}:${STYLE[inline.show]}>`
    return [{ text: '', dress: () => stamp }]
  }
  if ('command' in inline) {
    const name: Run = { text: `/${inline.command}`, dress: text => strong(escape(text)) }
    return inline.rest === undefined ? [name] : [name, { text: ` ${inline.rest}`, dress: escape }]
  }
  const { text, href } = inline
  const plain = href === undefined ? escape : (piece: string) => link(piece, href)
  return [{ text, dress: inline.strong ? piece => strong(plain(piece)) : plain }]
}

function pieces(text: string, fits: (piece: string) => boolean): readonly string[] {
  if (fits(text)) return [text]
  for (const granularity of ['sentence', 'word', 'grapheme'] as const) {
    const segments = [...new Intl.Segmenter(undefined, { granularity }).segment(text)]
    if (segments.length > 1) return segments.flatMap(({ segment }) => pieces(segment, fits))
  }
  return Array.from(text)
}

function join(before: string, after: string): string {
  return before.endsWith('**') && after.startsWith('**') ? before.slice(0, -2) + after.slice(2) : before + after
}

/**
 * Runs of text as lines of Discord markdown of at most `room` characters each: one line where it fits, else broken
 * after a sentence, a word, or a character, whichever is the first that fits. Nothing is left out.
 */
export function lines(runs: readonly Inline[], room: number): readonly string[] {
  const done: string[] = []
  let line = ''
  for (const { text, dress } of runs.flatMap(dressed)) {
    for (const piece of pieces(oneLine(text), piece => dress(piece).length <= room)) {
      const longer = join(line, dress(piece))
      if (longer.length <= room) line = longer
      else {
        done.push(line)
        line = dress(piece)
      }
    }
  }
  return [...done, line].map(each => each.trim()).filter(each => each !== '')
}

/** Lines that each begin with a mark of Discord's markdown (`### `, `> `, `-# `), for runs that may need several. */
export function marked(mark: string, runs: readonly Inline[], taken = 0): readonly string[] {
  return lines(runs, limits.textDisplay - mark.length - taken).map(line => mark + line)
}

/** Puts lines together into texts, each as long as one text display may be. */
export function gathered(all: readonly string[]): readonly string[] {
  const texts: string[] = []
  let text = ''
  for (const line of all) {
    if (text !== '' && text.length + 1 + line.length > limits.textDisplay) {
      texts.push(text)
      text = line
    } else text = text === '' ? line : `${text}\n${line}`
  }
  return text === '' ? texts : [...texts, text]
}
