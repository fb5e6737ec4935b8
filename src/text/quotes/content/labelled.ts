import type { Statement } from './statements.ts'
import type { Unit } from '../tokens/units.ts'
import { isQuoted } from '../tokens/words.ts'

const LONGEST_LABEL = 6

/**
 * Statements that a label and a colon give to somebody: the lines of a transcript ("BERG: We will.") and headlines
 * ("Berg: Strike will go on"). A label is at most six words, the last of them a name or in capitals.
 */
export function labelled(units: readonly Unit[], index: number): Statement | undefined {
  const unit = units[index]
  if (!unit) return undefined
  const first = unit.tokens.findIndex(token => /^\p{L}/u.test(token.text))
  const colon = unit.tokens.slice(0, first + LONGEST_LABEL + 1).findIndex(token => token.text === ':')
  const last = unit.tokens[colon - 1]
  if (first < 0 || first > 1 || colon <= first || colon > first + LONGEST_LABEL || !last) return undefined
  const label = unit.tokens.slice(first, colon)
  const transcript = label.every(token => /^[\p{Lu}.'’-]{2,}$/u.test(token.text)) && last.text.length > 2
  const headline = unit.headline && (last.pos === 'PROPN' || /^(?:poll|survey|report|study)s?$/u.test(last.lower))
  if (!transcript && (!headline || isQuoted(unit, colon))) return undefined
  const opening = unit.tokens[colon + 1]
  const end = unit.tokens.findLast(token => !/^["”’.']$/u.test(token.text))
  if (!opening || !end || end.start < opening.start) return undefined
  const quotation = unit.quotations.find(({ open }) => open === opening.start)
  const piece =
    quotation && !transcript
      ? { start: quotation.start, end: quotation.end }
      : { start: opening.start, end: transcript ? lineEnd(units, unit) : unit.end }
  const type = transcript || quotation ? ('direct' as const) : ('indirect' as const)
  const subject = { from: first, to: colon }
  return { ...piece, type, unit: index, cue: undefined, cueUnit: index, denied: false, subject }
}

/** A speaker in a transcript goes on to the end of the line. */
function lineEnd(units: readonly Unit[], { line, end }: Unit): number {
  return units.findLast(unit => unit.line === line)?.end ?? end
}
