import type { Statement } from './statements.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Unit } from '../tokens/units.ts'
import { isQuoted } from '../tokens/words.ts'

const LONGEST_LABEL = 6
/** So many units around a line with a label are looked at for another. */
const NEAR = 12
/** Labels that name a kind of text, and nobody. */
const NOBODY =
  /^(?:story|stories|more|live|read|watch|listen|see|also|note|notes|photos?|pictures?|videos?|updated?|breaking|related|exclusive|opinion|analysis|correction|editorial|sources?|abstract|text|tags?|byline|topics?|advertisement)$/iu

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
  if (label.some(({ lower }) => NOBODY.test(lower))) return undefined
  const transcript = label.every(token => /^[\p{Lu}.'’-]{2,}$/u.test(token.text)) && last.text.length > 2
  const headline = unit.headline && (last.pos === 'PROPN' || /^(?:poll|survey|report|study)s?$/u.test(last.lower))
  const named = !transcript && !unit.headline && isNameLabel(label) && hasAnother(units, index)
  if (!transcript && !named && (!headline || isQuoted(unit, colon))) return undefined
  const spoken = transcript || (named && !isQuoted(unit, colon + 1))
  const opening = unit.tokens[colon + 1]
  const end = unit.tokens.findLast(token => !/^["”’.']$/u.test(token.text))
  if (!opening || !end || end.start < opening.start) return undefined
  const quotation = unit.quotations.find(({ open }) => open === opening.start)
  const piece =
    quotation && !spoken
      ? { start: quotation.start, end: quotation.end }
      : { start: opening.start, end: spoken ? lineEnd(units, unit) : unit.end }
  const type = spoken || quotation ? ('direct' as const) : ('indirect' as const)
  const subject = { from: first, to: colon }
  return { ...piece, type, unit: index, cue: undefined, cueUnit: index, denied: false, subject }
}

/** A speaker in a transcript goes on to the end of the line. */
function lineEnd(units: readonly Unit[], { line, end }: Unit): number {
  return units.findLast(unit => unit.line === line)?.end ?? end
}

/** "Ida Holm": two names and no more than four. */
const isNameLabel = (label: readonly Token[]) =>
  label.length > 1 && label.length < 5 && label.every(({ pos }) => pos === 'PROPN')

/** Does another line beside this one begin with a name and a colon too, as in an interview? */
function hasAnother(units: readonly Unit[], index: number): boolean {
  const line = units[index]?.line ?? 0
  return units.slice(Math.max(0, index - NEAR), index + NEAR).some(unit => {
    const colon =
      unit.line === line || unit.line < line - 2 || unit.line > line + 2
        ? -1
        : unit.tokens.findIndex(({ text }) => text === ':')
    return colon > 1 && isNameLabel(unit.tokens.slice(0, colon))
  })
}
