import { type Subject, subjectBefore } from '../tokens/phrases.ts'
import type { Unit } from '../tokens/units.ts'
import { groupStart } from '../tokens/verbs.ts'
import { isQuoted } from '../tokens/words.ts'

/** The subject of the first finite verb of a unit before token `end`; quotations are passed over. */
export function mainSubject(unit: Unit, end: number): Subject | undefined {
  for (let i = 0; i < end; i++) {
    const token = unit.tokens[i]
    if (!token || isQuoted(unit, i)) continue
    if (token.pos !== 'AUX' && (token.pos !== 'VERB' || token.lower.endsWith('ing'))) continue
    const subject = subjectBefore(unit, groupStart(unit, i), 0)
    if (subject) return subject
  }
  return undefined
}
