import type { Cue } from '../cues/cue.ts'
import { clauseOpening, closes } from './parenthesis.ts'
import type { Unit } from '../tokens/units.ts'
import { isQuoted, markBefore } from '../tokens/words.ts'

/**
 * False for a cue inside another one's content ("said that Berg had told him"), which is not a statement of its own.
 */
export function isOuter(
  unit: Unit,
  cues: readonly Cue[],
  rights: readonly (number | undefined)[],
  ends: readonly (number | undefined)[],
  i: number,
): boolean {
  const cue = cues[i]
  if (!cue) return false
  const governed = cues.slice(0, i).some((earlier, k) => {
    const right = rights[k]
    const over = (earlier.until ?? Infinity) <= cue.group || (ends[k] ?? Infinity) < cue.group
    const inside = cue.order === 'before' && cue.subject !== undefined && cue.subject.from <= earlier.from
    return right !== undefined && right <= cue.group && earlier.kind !== 'noun' && !over && !inside
  })
  if (!governed || cue.kind === 'according' || (cue.order === 'after' && !cue.passive)) return true
  let opening = clauseOpening(unit, cue)
  while (cue.order === 'shared' && unit.tokens[opening - 1]?.pos === 'ADV') opening--
  const before = markBefore(unit, opening)
  if (/^[;:]$/u.test(before) || (before === 'with' && cue.subject?.relative === undefined)) return true
  if (/^(?:before|after|while|when)$/u.test(before) && cue.form === 'gerund') return true
  if (before === 'but' && cue.order === 'shared' && isNotOnly(unit, opening)) return false
  // "knew him as Uncle and never asked": not a cue.
  if (before === 'and' && cue.order === 'shared' && cue.unsaid && rights[i] === undefined) return false
  if (/^(?:and|but|while|though|although|yet|whereas)$/u.test(before)) {
    if ((cue.order !== 'before' && !cue.passive) || unit.tokens[opening - 2]?.text === ',') return true
    return before !== 'and' && cue.entry.frames.has('quote')
  }
  if (before !== ',') return false
  if (cue.order === 'shared' || cue.form === 'gerund') return true
  const right = rights[i]
  if (right === undefined) return closes(unit, cue)
  return isQuoted(unit, right) || afterSubordinate(unit, cues, i)
}

/** "knew not only this, but wrote": one of two things reported. */
function isNotOnly({ tokens }: Unit, end: number): boolean {
  for (let i = end - 2; i > 0 && i > end - 20; i--)
    if (tokens[i]?.lower === 'only' && tokens[i - 1]?.lower === 'not') return true
  return false
}

/** "While he praised the plan, he said …": the only earlier cue is in a subordinate clause of this one's. */
function afterSubordinate(unit: Unit, cues: readonly Cue[], i: number): boolean {
  const opening = unit.tokens[0]?.lower ?? ''
  const subordinates = /^(?:while|although|though|after|before|when|as|if|since|because|despite)$/u
  return i === 1 && cues[0]?.kind === 'verb' && subordinates.test(opening)
}
