import type { Cue } from './cues.ts'
import { cuesOf } from './cues.ts'
import { contentAfter, contentEnd, trimEnd } from './content.ts'
import type { Quotation } from './marks.ts'
import type { Subject } from './phrases.ts'
import { mainSubject } from './speakers.ts'
import type { Unit } from './units.ts'
import { groupStart } from './verbs.ts'
import { isDay } from './words.ts'

/** A statement found in a unit, before anyone is named. Offsets are those of the text. */
export interface Statement {
  readonly start: number
  readonly end: number
  readonly type: 'direct' | 'indirect' | 'mixed'
  readonly unit: number
  readonly cue?: Cue
  /** The unit of the cue, where it is not that of the statement. */
  readonly cueUnit?: number
  /** Tokens of the unit: who says it, in the words at this place. */
  readonly subject?: Subject
  readonly denied: boolean
}

/** The statements that cues make, unit by unit. */
export function statementsOf(units: readonly Unit[]): readonly Statement[] {
  return units.flatMap((unit, index) => statementsOfUnit(units, unit, index))
}

function statementsOfUnit(units: readonly Unit[], unit: Unit, index: number): readonly Statement[] {
  const cues = cuesOf(unit)
  const found: Statement[] = []
  const rights = cues.map(cue => (cue.kind === 'according' ? undefined : contentAfter(unit, cue)))
  const outer = cues.map((_, i) => isOuter(unit, cues, rights, i))
  const stops = cues.flatMap((cue, i) => (outer[i] ? [clauseOpening(cue)] : []))
  let speaker: Subject | undefined
  for (const [i, cue] of cues.entries()) {
    if (!outer[i]) continue
    const subject = cue.subject ?? (cue.order === 'shared' ? (speaker ?? mainSubject(unit, cue.group)) : undefined)
    if (cue.subject) speaker = cue.subject
    if (cue.negated) continue
    const denied = cue.entry.frames.has('denies')
    const make = (from: number, to: number) => {
      const statement = cut(unit, from, to)
      if (statement) found.push({ ...statement, unit: index, cue, denied, ...(subject ? { subject } : {}) })
    }
    if (cue.kind === 'according') {
      const after = cue.subject ? afterSource(unit, cue.subject.to) : undefined
      const open = clauseOpening(cue)
      if (open > 1) {
        const whole = [leftStart(unit, stops, open), trimEnd(unit, 0, open)] as const
        dropInside(found, unit, whole)
        make(whole[0], whole[1])
      } else if (after !== undefined) make(after, contentEnd(unit, after, stops))
      continue
    }
    const right = rights[i]
    const leftEnd =
      cue.order === 'before' && cue.subject ? cue.subject.from : cue.order === 'after' ? cue.group : undefined
    const left = leftEnd === undefined ? undefined : leftOf(unit, cue, stops, leftEnd)
    const leftQuoted = left !== undefined && (unit.quoted[left[0]] ?? -1) >= 0
    if (left && cue.entry.frames.has('quote') && (right === undefined || leftQuoted)) {
      dropInside(found, unit, left)
      make(left[0], left[1])
    }
    if (right !== undefined)
      make(
        right,
        contentEnd(
          unit,
          right,
          cue.kind === 'noun' && cue.order === 'before' ? [...stops, ...predicate(unit, right)] : stops,
        ),
      )
    else if (left && cue.entry.frames.has('quote')) {
      const rest = afterParenthesis(unit, cue)
      if (rest !== undefined) make(rest, contentEnd(unit, rest, stops))
    } else if (cue.entry.frames.has('quote') && cue.subject && leftEnd === 0) {
      const previous = units[index - 1]
      const last = previous?.quotations.at(-1)
      if (previous && last && previous.line === unit.line && last.close === previous.end && !found.length) {
        const statement = direct(last)
        found.push({ ...statement, unit: index - 1, cueUnit: index, cue, denied, ...(subject ? { subject } : {}) })
      }
    }
  }
  return found
}

/** What a later cue reports as a whole ("Berg said it fell, police said") takes the place of the statements in it. */
function dropInside(found: Statement[], unit: Unit, [from, to]: readonly [number, number]): void {
  const start = unit.tokens[from]?.start ?? 0
  const end = unit.tokens[to - 1]?.end ?? 0
  for (let i = found.length - 1; i >= 0; i--) {
    const inside = found[i]
    if (inside && inside.start >= start && inside.end <= end && (inside.start > start || inside.end < end))
      found.splice(i, 1)
  }
}

/** A cue inside what another one reports is not a statement of its own. */
function isOuter(unit: Unit, cues: readonly Cue[], rights: readonly (number | undefined)[], i: number): boolean {
  const cue = cues[i]
  if (!cue) return false
  const governing = cues.slice(0, i).some((earlier, k) => {
    const right = rights[k]
    return right !== undefined && right <= cue.group && earlier.kind !== 'noun'
  })
  if (!governing) return true
  let opening = clauseOpening(cue)
  while (cue.order === 'shared' && unit.tokens[opening - 1]?.pos === 'ADV') opening--
  const before = unit.tokens[opening - 1]?.lower ?? ''
  const beforeThat = unit.tokens[opening - 2]?.text ?? ''
  if (cue.kind === 'according') return before === ',' || true
  if (before === ';' || before === ':') return true
  if (/^(?:and|but|while|though|although|yet|whereas)$/u.test(before))
    return cue.order !== 'before' || beforeThat === ',' || (cue.entry.frames.has('quote') && before !== 'and')
  if (before === ',' && (cue.form === 'gerund' || cue.order === 'shared')) return true
  if (before === ',' && cue.order === 'before' && rights[i] === undefined) return true
  if (before === ',' && cue.order === 'before' && subordinate(unit, cues, i)) return true
  return cue.order === 'after'
}

/** "While he praised the plan, he said …": all cues before this one stand in a clause that depends on its own. */
function subordinate(unit: Unit, cues: readonly Cue[], i: number): boolean {
  const opening = unit.tokens[0]
  return (
    i === 1 &&
    cues[0]?.kind === 'verb' &&
    opening !== undefined &&
    /^(?:while|although|though|after|before|when|as|if|since|because|despite)$/u.test(opening.lower)
  )
}

/** The token at which the clause of a cue opens: its subject, or its verb group. */
function clauseOpening(cue: Cue): number {
  return cue.order === 'before' && cue.subject ? Math.min(cue.subject.from, cue.group) : cue.group
}

/** Where the sentence goes on after the clause of a noun ("his claim that it fell | was wrong"): its second finite verb. */
function predicate(unit: Unit, start: number): readonly number[] {
  let verbs = 0
  for (let i = start; i < unit.tokens.length; i++) {
    const token = unit.tokens[i]
    const before = unit.tokens[i - 1]
    if (
      !token ||
      (unit.quoted[i] ?? -1) >= 0 ||
      !(token.pos === 'AUX' || token.pos === 'VERB') ||
      token.lower.endsWith('ing')
    )
      continue
    if (groupStart(unit, i) < i && unit.tokens[i - 1]?.pos !== 'ADV') continue
    if (verbs > 0 && before && /^(?:NOUN|PROPN|NUM|ADV|ADJ)$/u.test(before.pos)) return [groupStart(unit, i)]
    if (!before || before.lower !== 'to') verbs++
  }
  return []
}

/** What stands before a cue's subject and is what was said: the unit from its start, where a comma or mark ends it. */
function leftOf(unit: Unit, cue: Cue, stops: readonly number[], end: number): readonly [number, number] | undefined {
  const before = unit.tokens[end - 1]
  if (!before) return undefined
  const quoted = (unit.quoted[end - 1] ?? -1) >= 0
  if (!quoted && before.text !== ',' && before.text !== '—') return undefined
  const start = leftStart(unit, stops, end)
  const stop = trimEnd(unit, start, end)
  if (stop - start < 2) return undefined
  if (!quoted && !parenthetical(unit, cue)) return undefined
  if (!quoted && !unit.tokens.slice(start, stop).some(token => token.pos === 'VERB' || token.pos === 'AUX'))
    return undefined
  if (
    !quoted &&
    /^(?:ADP|SCONJ)$/u.test(unit.tokens[start]?.pos ?? '') &&
    !unit.tokens.slice(start, stop).some(token => token.text === ',')
  )
    return undefined
  return [start, stop]
}

/** "…, she said": does nothing follow the cue but a mark, an adverb, an addressee? */
function parenthetical(unit: Unit, cue: Cue): boolean {
  const next = unit.tokens[cue.order === 'after' && cue.subject ? cue.subject.to : cue.to]
  return (
    !next ||
    /^(?:PUNCT|ADP|ADV|SCONJ)$/u.test(next.pos) ||
    isDay(next) ||
    cue.entry.frames.has('to-whom') ||
    /^(?:last|this|earlier|later|then)$/u.test(next.lower)
  )
}

function leftStart(unit: Unit, stops: readonly number[], end: number): number {
  let start = 0
  for (const stop of stops) if (stop < end - 2 && stop > 0) start = Math.max(start, 0)
  while (/^(?:and|but|still|yet|so)$|^,$/u.test(unit.tokens[start]?.lower ?? '') && start < end) start++
  return start
}

function afterSource(unit: Unit, at: number): number | undefined {
  for (let i = at; i < unit.tokens.length; i++)
    if (unit.tokens[i]?.text === ',') {
      const next = unit.tokens[i + 1]
      if (
        next &&
        /^(?:who|which|whose|a|an|the)$/u.test(next.lower) &&
        unit.tokens.slice(i + 1, i + 25).some(token => token.text === ',')
      ) {
        if (/^(?:who|which|whose)$/u.test(next.lower) || /^\p{Lu}/u.test(unit.tokens[i - 1]?.text ?? '')) continue
      }
      if (next && next.pos === 'PROPN' && unit.tokens[at - 1]?.pos === 'NOUN' && i === at) continue
      return i + 1 < unit.tokens.length ? i + 1 : undefined
    }
  return at < unit.tokens.length - 1 ? at : undefined
}

/** "The deal, he said, is dead": what goes on after the parenthesis. */
function afterParenthesis(unit: Unit, cue: Cue): number | undefined {
  const at = cue.order === 'after' && cue.subject ? cue.subject.to : cue.to
  const onlyQuoted = cue.order === 'after'
  for (let i = at; i < unit.tokens.length && i < at + 25; i++) {
    const token = unit.tokens[i]
    if (!token) return undefined
    if (token.text === '.') return undefined
    if (token.text === ',' && i + 2 < unit.tokens.length) {
      const next = unit.tokens[i + 1]
      if ((unit.quoted[i + 1] ?? -1) >= 0) return i + 1
      if (i > at || !next || onlyQuoted) {
        if (onlyQuoted) continue
        return undefined
      }
      return /^(?:VERB|AUX|ADP|CCONJ|PRON|DET|SCONJ|NOUN|PROPN|ADV|PART)$/u.test(next.pos) &&
        !next.lower.endsWith('ing') &&
        !/^(?:who|which|whose|but|and|a|an|the|as|after|when|while|though)$/u.test(next.lower)
        ? i + 1
        : undefined
    }
  }
  return undefined
}

function cut(unit: Unit, from: number, to: number): Pick<Statement, 'start' | 'end' | 'type'> | undefined {
  const first = unit.tokens[from]
  const last = unit.tokens[to - 1]
  if (!first || !last || to <= from) return undefined
  const inside = unit.quotations.filter(quotation => quotation.open >= first.start && quotation.open < last.end)
  const [only] = inside
  if (only && inside.length === 1 && only.open === first.start && only.close >= last.end - 1) return direct(only)
  return { start: first.start, end: last.end, type: inside.length > 0 ? 'mixed' : 'indirect' }
}

export function direct(quotation: Quotation): Pick<Statement, 'start' | 'end' | 'type'> {
  return { start: quotation.start, end: quotation.end, type: 'direct' }
}
