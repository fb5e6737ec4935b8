import type { Quotation } from './marks.ts'
import type { Subject } from './phrases.ts'
import { type Statement, direct } from './statements.ts'
import type { Unit } from './units.ts'

export interface Placed extends Statement {
  /** The unit whose tokens `subject` and `cue` count. */
  readonly subjectUnit: number
}

/** Adds the quotations that no cue of their own sentence governs, each with the subject of the one it goes on from. */
export function withLooseQuotations(units: readonly Unit[], statements: readonly Statement[]): readonly Placed[] {
  const placed: Placed[] = []
  let last: { subject: Subject; subjectUnit: number; line: number; runsOn: boolean } | undefined
  for (const [index, unit] of units.entries()) {
    const own = statements
      .filter(statement => statement.unit === index)
      .map(statement => ({ ...statement, subjectUnit: subjectUnitOf(statement, units, index) }))
    placed.push(...own)
    const speaking =
      own.findLast(statement => statement.subject && statement.type !== 'indirect') ??
      own.findLast(statement => statement.subject)
    for (const quotation of unit.quotations) {
      if (own.some(statement => statement.start < quotation.close && statement.end > quotation.open)) continue
      if (!standsAlone(unit, quotation)) continue
      const from = speaking?.subject
        ? { subject: speaking.subject, subjectUnit: speaking.subjectUnit }
        : last && (last.line === unit.line || last.runsOn)
          ? last
          : undefined
      placed.push({
        ...direct(quotation),
        unit: index,
        denied: false,
        subjectUnit: from?.subjectUnit ?? index,
        ...(from ? { subject: from.subject } : {}),
      })
    }
    const runsOn = unit.quotations.at(-1)?.runsOn ?? false
    if (speaking?.subject)
      last = { subject: speaking.subject, subjectUnit: speaking.subjectUnit, line: unit.line, runsOn }
    else if (last)
      last = {
        ...last,
        line: unit.quotations.length > 0 && last.runsOn ? unit.line : last.line,
        runsOn: runsOn || (last.runsOn && unit.quotations.length === 0 ? false : runsOn),
      }
  }
  return placed
}

function subjectUnitOf(statement: Statement, units: readonly Unit[], index: number): number {
  const cueFirst = statement.cueUnit ?? index
  return units[cueFirst] ? cueFirst : index
}

/** A quotation that is a sentence of its own: all of its unit, or what follows a colon. */
function standsAlone(unit: Unit, quotation: Quotation): boolean {
  const outside = unit.tokens.filter((token, i) => (unit.quoted[i] ?? -1) < 0 && /\p{L}/u.test(token.text))
  const inside = unit.tokens.filter(
    token => token.start >= quotation.start && token.end <= quotation.end && /\p{L}/u.test(token.text),
  )
  const before = unit.tokens.findLast(token => token.end <= quotation.open)
  return inside.length >= 2 && (outside.length === 0 || before?.text === ':')
}
