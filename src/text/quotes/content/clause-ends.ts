import { asideAfter } from '../clauses/aside.ts'
import { type Clause, opensDependent } from '../clauses/clauses.ts'
import type { Cue } from '../cues/cue.ts'
import { phraseAfter, subjectBefore } from '../tokens/phrases.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Unit } from '../tokens/units.ts'
import { groupStart } from '../tokens/verbs.ts'
import { finiteIn, isQuoted } from '../tokens/words.ts'

/**
 * Where the sentence continues after a noun's that-clause ("his claim that it fell | was wrong"): at its second finite
 * verb.
 */
export function predicateAfter(unit: Unit, start: number): readonly number[] {
  const { tokens } = unit
  let verbs = tokens[start]?.lower === 'to' ? 1 : 0
  let last = -1
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i]
    const before = tokens[i - 1]
    if (!token || !before || isQuoted(unit, i) || !/^(?:AUX|VERB)$/u.test(token.pos) || token.lower.endsWith('ing'))
      continue
    const group = last === i - 1 || groupStart(unit, i) <= last ? i : groupStart(unit, i)
    if (group < i && before.pos !== 'ADV') continue
    if (verbs > 0 && /^(?:NOUN|PROPN|NUM|ADV|ADJ|VERB)$/u.test(before.pos)) {
      // "Amid claims that it was sold, | Berg fled"
      const own = subjectBefore(unit, group, start)
      return [own && tokens[own.from - 1]?.text === ',' ? own.from : group]
    }
    if (before.lower !== 'to') verbs++
    last = i
  }
  return []
}

/** The token after the comma that ends the source: "According to Berg, who was there, | …". */
export function afterSource(unit: Unit, at: number): number | undefined {
  const { tokens } = unit
  for (let i = at; i < tokens.length; i++) {
    if (tokens[i]?.text !== ',' || !tokens[i + 1]) continue
    const aside = asideAfter(unit, i)
    if (!aside) return i + 1
    // "Ana Berg, a driver, and Tom Lie, a nurse, | …"
    const other = tokens[aside.to + 1]?.lower === 'and' ? phraseAfter(unit, aside.to + 2) : undefined
    i = (other && tokens[other.to]?.text === ',' ? other.to : aside.to) - 1
  }
  return at < tokens.length - 1 ? at : undefined
}

/**
 * Where the content of `cue` must end because another clause of the sentence continues: the main one after a fronted
 * one ("While he said so, | she left"), or the one that a relative clause interrupts ("Berg, who said so, | left").
 */
export function beyond({ tokens }: Unit, clauses: readonly Clause[], cue: Cue): number | undefined {
  const main = clauses.find(({ kind }) => kind === 'main')
  const led = clauses[0]?.kind === 'relative' && /^(?:ADP|VERB)$/u.test(tokens[0]?.pos ?? '')
  const fronted = clauses[0]?.kind === 'fronted' || led || cue.form === 'gerund' || opensDependent(tokens)
  if (fronted && main && main.from > cue.to) return main.from
  // "the gap between what Berg says | his plan would do | and …"
  if (cue.kind === 'verb' && cue.subject && tokens[cue.subject.from - 1]?.lower === 'what')
    return gapEnd(tokens, cue.to)
  if (cue.subject !== undefined && cue.subject.relative === undefined) return relativeEnd(tokens, cue)
  if (cue.subject === undefined) return undefined
  let at = clauses.find(({ from, verb }) => verb > cue.to && from < cue.group)?.verb
  while (at !== undefined && tokens[at - 1]?.pos === 'ADV') at--
  return at
}

/** Where a clause with "what" ends: at a comma or "and" after its verb. */
function gapEnd(tokens: readonly Token[], from: number): number | undefined {
  let verb = false
  for (let i = from; i < tokens.length; i++) {
    if (verb && (/^[,;]$/u.test(tokens[i]?.text ?? '') || tokens[i]?.pos === 'CCONJ')) return i
    verb ||= finiteIn(tokens, i, i + 1)
  }
  return undefined
}

/** "The bridge, which Berg says is old, | was shut": the comma that closes the relative clause around a cue. */
function relativeEnd(tokens: readonly Token[], { subject, to }: Cue): number | undefined {
  const whose = subject !== undefined && tokens[subject.from]?.lower === 'whose'
  const relative = subject && subject.from < to ? subject.from - (whose ? 0 : 1) : -1
  if (!/^(?:which|who|whom|whose)$/u.test(tokens[relative]?.lower ?? '') || tokens[relative - 1]?.text !== ',')
    return undefined
  for (let i = to; i < tokens.length; i++) {
    if (tokens[i]?.text !== ',') continue
    return finiteIn(tokens, i + 1, i + 2) || (tokens[i + 1]?.pos === 'ADV' && finiteIn(tokens, i + 2, i + 3))
      ? i
      : undefined
  }
  return undefined
}
