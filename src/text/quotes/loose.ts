import type { Quotation } from './marks.ts'
import type { Subject } from './phrases.ts'
import { type Statement, direct } from './statements.ts'
import type { Unit } from './units.ts'
import { isQuoted } from './words.ts'

interface Voice {
  readonly subject: Subject
  readonly cueUnit: number
  readonly line: number
  /** The quotation goes on in the next paragraph. */
  readonly runsOn: boolean
}

/**
 * Adds the quotations that no cue governs: a quotation that is a sentence of its own goes on with the voice heard last
 * in the same paragraph, or across paragraphs where the mark was not closed. Elsewhere nobody is named.
 */
export function withLooseQuotations(units: readonly Unit[], statements: readonly Statement[]): readonly Statement[] {
  const byUnit = units.map((): Statement[] => [])
  for (const statement of statements) byUnit[statement.unit]?.push(statement)
  let voice: Voice | undefined
  return units.flatMap((unit, index) => {
    const own = byUnit[index] ?? []
    const speaking =
      own.findLast(({ subject, type }) => subject && type !== 'indirect') ?? own.findLast(({ subject }) => subject)
    const heard = speaking?.subject ? { subject: speaking.subject, cueUnit: speaking.cueUnit } : undefined
    const carried = voice && (voice.line === unit.line || voice.runsOn) ? voice : undefined
    const loose = unit.quotations
      .filter(quotation => !own.some(({ start, end }) => start < quotation.close && end > quotation.open))
      .flatMap((quotation): Statement[] => {
        const piece = standing(unit, quotation, carried !== undefined)
        if (!piece) return []
        const from = heard ?? carried
        return [
          {
            ...piece,
            unit: index,
            denied: false,
            cueUnit: from?.cueUnit ?? index,
            ...(from ? { subject: from.subject } : {}),
          },
        ]
      })
    const runsOn = unit.quotations.at(-1)?.runsOn ?? false
    if (heard) voice = { ...heard, line: unit.line, runsOn }
    else if (carried && unit.quotations.length > 0) voice = { ...carried, line: unit.line, runsOn }
    else if (voice) voice = { ...voice, runsOn: false }
    return [...own, ...loose]
  })
}

/** A quotation that is a sentence of its own: all of its unit, or what follows a colon; `goesOn`: or nearly all of it. */
function standing(
  unit: Unit,
  quotation: Quotation,
  goesOn: boolean,
): Pick<Statement, 'start' | 'end' | 'type'> | undefined {
  const words = unit.tokens.filter(token => /\p{L}/u.test(token.text))
  const inside = words.filter(token => token.start >= quotation.start && token.end <= quotation.end).length
  const outside = unit.tokens.filter((token, i) => !isQuoted(unit, i) && /\p{L}/u.test(token.text)).length
  const before = unit.tokens.findLast(token => token.end <= quotation.open)
  const heading = !goesOn && /^['‘]/u.test(unit.tokens.find(({ start }) => start === quotation.open)?.text ?? '')
  if (inside >= 2 && !heading && (outside === 0 || before?.text === ':')) return direct(quotation)
  if (!goesOn || quotation.open !== unit.start || inside <= outside) return undefined
  const last = unit.tokens.findLast(token => !/^[.,;:]$/u.test(token.text))
  return last ? { start: unit.start, end: last.end, type: 'mixed' } : undefined
}
