import { CUE_NOUNS } from '../data/cue-nouns.ts'
import { cueForm, type CueEntry, type VerbForm } from './lexicon.ts'
import { type Range, type Subject, phraseAfter, phraseBefore, subjectBefore } from './phrases.ts'
import type { Token } from './tokens.ts'
import type { Unit } from './units.ts'
import { groupStart, isMessage, negates } from './verbs.ts'
import { isDay, isNominal, isPersonal, isPossessive } from './words.ts'

/** Words of a unit that make something a statement, and whose. */
export interface Cue extends Range {
  readonly entry: CueEntry
  readonly kind: 'verb' | 'noun' | 'according'
  /** Where the group of auxiliaries and adverbs before the verb begins. */
  readonly group: number
  readonly form: VerbForm
  readonly negated: boolean
  /** `before` the cue, `after` it ("said Berg"), `shared` with an earlier verb ("and added"), `none`. */
  readonly order: 'before' | 'after' | 'shared' | 'none'
  readonly subject?: Subject
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'got', 'gets'])
const NOT_A_SUBJECT = new Set(['there', 'what', 'how', 'why', 'where', 'when'])

/** All cues of a unit, in order. Words inside quotations are not cues. */
export function cuesOf(unit: Unit): readonly Cue[] {
  const cues: Cue[] = []
  for (let i = 0; i < unit.tokens.length; i++) {
    if ((unit.quoted[i] ?? -1) >= 0) continue
    const cue = accordingAt(unit, i) ?? verbAt(unit, i, cues) ?? nounAt(unit, i)
    if (!cue) continue
    cues.push(cue)
    i = Math.max(i, cue.to - 1)
  }
  return cues
}

const ACCORDING: CueEntry = { lemma: 'according to', rest: [], frames: new Set(['according']) }

function accordingAt(unit: Unit, i: number): Cue | undefined {
  const { tokens } = unit
  const word = tokens[i]?.lower
  let to = 0
  if (word === 'according' && tokens[i + 1]?.lower === 'to') to = i + 2
  if (
    word === 'in' &&
    tokens[i + 1]?.lower === 'the' &&
    /^(?:words?|view|opinion)$/u.test(tokens[i + 2]?.lower ?? '') &&
    tokens[i + 3]?.lower === 'of'
  )
    to = i + 4
  if (to === 0) return undefined
  const source = phraseAfter(unit, to)
  return {
    entry: ACCORDING,
    kind: 'according',
    from: i,
    to,
    group: i,
    form: 'base',
    negated: false,
    order: 'after',
    ...(source ? { subject: source } : {}),
  }
}

function verbAt(unit: Unit, i: number, earlier: readonly Cue[]): Cue | undefined {
  const { tokens } = unit
  const token = tokens[i]
  const known = token && cueForm(token.lower)
  if (!token || !known) return undefined
  const entry = known.entries.find(candidate => restEnd(tokens, i + 1, candidate.rest) !== undefined)
  if (!entry || (entry.lemma === 'go on' && tokens[i + 2]?.lower === 'to')) return undefined
  const to = restEnd(tokens, i + 1, entry.rest) ?? i + 1
  const group = groupStart(unit, i)
  const words = tokens.slice(group, i).map(word => word.lower)
  const negated = words.some(word => negates(word))
  const passive = known.form === 'past' && words.some(word => BE.has(word))
  const before = tokens[i - 1]
  const quotedAs = known.form === 'gerund' && before?.lower === 'as'
  if (
    passive ||
    (known.form === 'gerund' &&
      (before?.pos === 'ADP' || before?.pos === 'DET') &&
      !/^(?:as|by|from|after|in)$/u.test(before.lower))
  )
    return undefined
  if (
    known.form === 'base' &&
    before?.lower === 'to' &&
    !/^(?:on|appeared|seemed|continued|began|first|last|refused)$/u.test(tokens[i - 2]?.lower ?? '')
  )
    return undefined
  if (!verbal(unit, i, group, known.form)) return undefined
  const floor = clauseFloor(unit, i, earlier)
  const base = { entry, kind: 'verb' as const, from: i, to, group, form: known.form, negated }
  if (quotedAs) {
    const verb = findBack(tokens, i - 1, floor, word => /^(?:quoted|cited|described|reported)$/u.test(word.lower))
    const subject = verb === undefined ? undefined : subjectBefore(unit, groupStart(unit, verb), floor)
    return subject ? { ...base, order: 'before', subject } : undefined
  }
  if (known.form === 'gerund' && before && isNominal(before)) {
    if (isMessage(before.lower) || (isDay(before) && tokens.slice(0, i).some(word => isMessage(word.lower))))
      return { ...base, order: 'shared' }
    const subject = subjectBefore(unit, i, floor)
    return subject ? { ...base, order: 'before', subject } : undefined
  }
  const start = tokens[group - 1]
  if (known.form !== 'gerund' || words.some(word => BE.has(word))) {
    const subject = start && start.pos !== 'CCONJ' ? subjectBefore(unit, beforeTime(tokens, group), floor) : undefined
    if (subject && known.form === 'base' && group === i && !plural(tokens, subject)) return undefined
    if (subject && !NOT_A_SUBJECT.has(tokens[subject.from]?.lower ?? '') && goodSubject(unit, subject))
      return { ...base, order: 'before', subject }
    const inverted = invertible(unit, group) ? invertedSubject(unit, to) : undefined
    if (inverted && group === i && entry.frames.has('quote')) return { ...base, order: 'after', subject: inverted }
    if (start?.pos === 'CCONJ' || start?.text === ',') {
      const plain = known.form === 'base' && group === i
      return plain && !pluralBefore(tokens, earlier) ? undefined : { ...base, order: 'shared' }
    }
    return (known.form === 'base' && !subject) || group === 0 ? undefined : { ...base, order: 'none' }
  }
  return { ...base, order: 'shared' }
}

/** "Berg this month said": before the time. */
function beforeTime(tokens: readonly Token[], group: number): number {
  const last = tokens[group - 1]
  const before = tokens[group - 2]
  if (
    last &&
    before &&
    /^(?:week|month|year|day|morning|afternoon|evening|night)$/u.test(last.lower) &&
    /^(?:this|last|next|that|earlier)$/u.test(before.lower)
  )
    return beforeAdverbs(tokens, group - 2)
  if (isDay(last) && tokens[group - 2]?.lower === 'on') return group - 2
  if (isDay(last) && before !== undefined && isNominal(before)) return group - 1
  return group
}

function beforeAdverbs(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.pos === 'ADV' ? at - 1 : at
}

/** Only a plural has a base form for its verb: "critics say". */
function plural(tokens: readonly Token[], subject: Subject): boolean {
  const words = tokens.slice(subject.from, subject.to)
  const governed = tokens[subject.from - 1]?.lower ?? ''
  if (/^(?:let|lets|help|helps|helped|make|makes|made|have|see|hear)$/u.test(governed)) return false
  if (words[0]?.lower === 'those') return true
  const head = words.findIndex(word => word.pos === 'ADP' || /^(?:of|in|at|from|who|that|to)$/u.test(word.lower))
  const noun = words.at(head > 0 ? head - 1 : -1)?.lower ?? ''
  return (
    words.some(word => word.pos === 'NUM') ||
    /(?:[^s]s|people|police|men|women|children|media|team|staff|majority|percent|who)$/u.test(noun) ||
    /^(?:they|we|i|you|those|some|many|others|most|few|both|several|all|republicans|democrats)$/u.test(noun) ||
    words.some(word => word.lower === 'and')
  )
}

/** "They claimed …, and claim …": the earlier cue has a plural for its subject. */
function pluralBefore(tokens: readonly Token[], earlier: readonly Cue[]): boolean {
  const subject = earlier.findLast(cue => cue.subject)?.subject
  return subject !== undefined && plural(tokens, subject)
}

/** "said Anna Berg, …": a noun phrase that ends there. */
function invertedSubject(unit: Unit, at: number): Range | undefined {
  const phrase = phraseAfter(unit, at)
  const next = phrase && unit.tokens[phrase.to]
  if (!phrase || (unit.quoted[phrase.from] ?? -1) >= 0) return undefined
  return !next ||
    next.pos === 'PUNCT' ||
    next.pos === 'ADP' ||
    next.pos === 'SCONJ' ||
    next.pos === 'ADV' ||
    isDay(next) ||
    /^(?:who|last|this|earlier|when|as|\()$/u.test(next.lower)
    ? phrase
    : undefined
}

function goodSubject({ tokens }: Unit, { from, to }: Subject): boolean {
  const head = tokens[to - 1]
  if (!head) return false
  const clause = tokens.slice(from + 1, to).some(token => /^(?:who|which)$/u.test(token.lower))
  return isNominal(head) || /^(?:DET|ADJ)$/u.test(head.pos) || head.text === ')' || clause
}

/** Does the word read as a verb here, whatever the tagger says? */
function verbal(unit: Unit, i: number, group: number, form: VerbForm): boolean {
  const { tokens } = unit
  const token = tokens[i]
  const before = tokens[i - 1]
  if (!token) return false
  if (token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text)) return unit.headline && form === 'third' && i > 0
  if (before && isPossessive(before) && form !== 'gerund' && form !== 'past') return false
  if (token.pos === 'VERB') return !(before?.pos === 'DET' && form !== 'gerund')
  if (group < i) return true
  if (!before) return false
  if (
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    before.pos === 'ADP' ||
    before.lower === "'s" ||
    before.lower === '’s'
  )
    return false
  const next = tokens[i + 1]
  if (form === 'gerund') return before.text === ','
  if ((before.text === ',' || isNominal(before)) && (next?.pos === 'DET' || isPersonal(next))) return true
  return (
    isPersonal(before) ||
    before.pos === 'PROPN' ||
    (form === 'past' && before.pos !== 'PART') ||
    tokens[i + 1]?.lower === 'that'
  )
}

function restEnd(tokens: readonly Token[], from: number, rest: readonly string[]): number | undefined {
  let at = from
  for (const [index, word] of rest.entries()) {
    if (tokens[at]?.lower !== word) {
      if (index === 0 || (tokens[at]?.pos !== 'ADV' && tokens[at]?.pos !== 'ADJ') || tokens[at + 1]?.lower !== word)
        return undefined
      at++
    }
    at++
  }
  return at
}

/** Where the clause of a cue can begin at the earliest: after the last cue, semicolon or quotation. */
function clauseFloor(unit: Unit, i: number, earlier: readonly Cue[]): number {
  let floor = earlier.findLast(({ subject }) => subject?.relative === undefined)?.to ?? 0
  for (let k = i - 1; k >= floor; k--) {
    const text = unit.tokens[k]?.text ?? ''
    if (text === ';' || text === ':') return k + 1
    if (statementQuote(unit, k)) return k + 1
  }
  if (unit.tokens[floor]?.lower === 'that') floor++
  return floor
}

/** Is this the last token of a quotation that ends like a sentence or clause? */
function statementQuote(unit: Unit, k: number): boolean {
  const index = unit.quoted[k] ?? -1
  const quotation = unit.quotations[index]
  const token = unit.tokens[k]
  if (!quotation || !token || token.end !== quotation.close) return false
  return /[,.?!…—–-]$/u.test(unit.tokens[k - 1]?.text ?? '') || unit.tokens[k + 1]?.text === ','
}

/** May a subject follow the verb here: at the start, after a comma, after a quotation? */
function invertible(unit: Unit, group: number): boolean {
  const before = unit.tokens[group - 1]
  return (
    !before ||
    before.text === ',' ||
    (unit.quoted[group - 1] ?? -1) >= 0 ||
    before.text === '—' ||
    /^["”’]$/u.test(before.text)
  )
}

function findBack(
  tokens: readonly Token[],
  from: number,
  floor: number,
  test: (token: Token) => boolean,
): number | undefined {
  for (let i = from; i >= floor; i--) {
    const token = tokens[i]
    if (token && test(token)) return i
  }
  return undefined
}

function nounAt(unit: Unit, i: number): Cue | undefined {
  const { tokens } = unit
  const token = tokens[i]
  if (!token || !CUE_NOUNS.has(token.lower) || tokens[i + 1]?.lower !== 'that') return undefined
  const entry: CueEntry = { lemma: token.lower, rest: [], frames: new Set(['that']) }
  const base = { entry, kind: 'noun' as const, from: i, to: i + 1, form: 'base' as const, negated: false }
  let at = i
  while (at > 0 && /^(?:ADJ|ADV)$/u.test(tokens[at - 1]?.pos ?? '')) at--
  const owner = tokens[at - 1]
  if (owner && /^(?:his|her)$/u.test(owner.lower))
    return { ...base, group: at - 1, order: 'before', subject: { from: at - 1, to: at } }
  if (owner && /^['’]s?$/u.test(owner.lower)) {
    const subject = phraseBefore(unit, at - 1, 0)
    return subject ? { ...base, group: subject.from, order: 'before', subject } : undefined
  }
  return undefined
}
