/** A piece of one line with its styles, at a column. */
export interface Span {
  readonly column: number
  readonly text: string
  readonly inks: readonly Ink[]
}

export type Ink = 'bold' | 'dim' | 'italic' | 'underline' | 'cyan'

const ON: Readonly<Record<string, Ink>> = { 1: 'bold', 2: 'dim', 3: 'italic', 4: 'underline', 36: 'cyan' }
const OFF: Readonly<Record<string, readonly Ink[]>> = {
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
  39: ['cyan'],
}
const ESC = '\u001B'
const MARK = new RegExp(`${ESC}\\[(\\d+)m|${ESC}\\]8;;[^\u0007]*\u0007`, 'u')

/** The spans of a line of terminal text, for the codes our own renderer uses; links are dropped. */
export function spansOf(line: string): readonly Span[] {
  const spans: Span[] = []
  let inks: readonly Ink[] = []
  let column = 0
  for (const [index, piece] of line.split(MARK).entries()) {
    // Split with one group gives text, code, text, code, …; a link has no code.
    if (index % 2 === 1) {
      const [on, off] = [ON[piece ?? ''], OFF[piece ?? '']]
      if (on && !inks.includes(on)) inks = [...inks, on]
      if (off) inks = inks.filter(ink => !off.includes(ink))
    } else if (piece) {
      spans.push({ column, text: piece, inks })
      column += piece.length
    }
  }
  return spans
}
