import { type Subject, subjectBefore } from '../tokens/phrases.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Unit } from '../tokens/units.ts'
import { groupStart } from '../tokens/verbs.ts'
import { finiteIn, isAttribute, isQuoted } from '../tokens/words.ts'

/** A clause of a unit, outside quotations: its verb, its subject, and its relation to other clauses. */
export interface Clause {
  /** Its first token: a conjunction, else its subject, else its verb group. */
  readonly from: number
  /** The first token of its verb group. */
  readonly verb: number
  /** If it has none of its own, that of the clause it is joined to. */
  readonly subject: Subject | undefined
  /** `fronted`: before the main clause, ending with a comma; `dependent`: part of another clause. */
  readonly kind: 'main' | 'fronted' | 'dependent' | 'relative'
}

/** Words that open a subordinate clause. */
const SUBORDINATES =
  /^(?:while|although|though|after|before|when|whenever|as|if|since|because|until|unless|once|whereas|whether|that|how|why|where|what|than|so|given|despite|lest)$/u
const RELATIVE = /^(?:who|whom|whose|which)$/u
const PARTICIPLE = /(?:ed|en|made|built|held|led|known|seen|sent|put|cut)$/u
const LINKS = /^(?:and|but|or|yet|so|even|just|only|not)$/u

/** The clauses of a unit, in order of their verbs. */
export function clausesOf(unit: Unit): readonly Clause[] {
  const { tokens } = unit
  const clauses: Clause[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!finiteIn(tokens, i, i + 1) || isQuoted(unit, i)) continue
    const verb = groupStart(unit, i)
    const before = clauses.at(-1)
    if (before && verb <= before.verb) continue
    if (isAttribute(tokens, i)) continue
    clauses.push(clauseAt(tokens, verb, ownSubject(unit, verb, clauses), clauses))
  }
  return clauses
}

/** The clauses of each unit by index, computed on first use. */
export type ClausesIn = (unit: number) => readonly Clause[]

export function clausesIn(units: readonly Unit[]): ClausesIn {
  const known: (readonly Clause[] | undefined)[] = []
  return index => {
    const unit = units[index]
    return unit ? (known[index] ??= clausesOf(unit)) : []
  }
}

/**
 * The subject before a verb; drops a clause whose verb turns out to be a participle, as in "the bridge built in 1900
 * fell".
 */
function ownSubject(unit: Unit, verb: number, clauses: Clause[]): Subject | undefined {
  const far = subjectBefore(unit, verb, 0)
  const before = clauses.at(-1)
  if (!before || !far || far.from > before.from) return far
  if (before.kind !== 'relative' && before.verb < far.to && PARTICIPLE.test(unit.tokens[before.verb]?.lower ?? '')) {
    clauses.pop()
    return far
  }
  const beside = subjectBefore(unit, verb, before.verb + 1)
  // "the man who died last week | spoke"
  const near = beside && isTime(unit.tokens, beside) ? undefined : beside
  return far.apposition ? far : (near ?? (before.kind === 'relative' ? far : undefined))
}

/** "last week", "this year". */
const isTime = (tokens: readonly Token[], { from, to }: Subject) =>
  /^(?:last|this|next|that)$/u.test(tokens[from]?.lower ?? '') &&
  /^(?:week|month|year|night|morning|afternoon|evening|summer|winter|spring|autumn)$/u.test(tokens[to - 1]?.lower ?? '')

function clauseAt(
  tokens: readonly Token[],
  verb: number,
  own: Subject | undefined,
  earlier: readonly Clause[],
): Clause {
  const subject = own?.from ?? verb
  const start = own ? adjunctBefore(tokens, subject) : subject
  const opener = openerOf(tokens, start)
  const before = earlier.at(-1)
  const word = tokens[opener]?.lower ?? ''
  if (own?.relative !== undefined || RELATIVE.test(word)) return { from: start, verb, subject: own, kind: 'relative' }
  if (SUBORDINATES.test(word) && opener < start) {
    const first = tokens.slice(0, opener).every(token => LINKS.test(token.lower)) || isTimed(tokens, opener)
    return { from: opener, verb, subject: own, kind: first ? 'fronted' : 'dependent' }
  }
  const mark = tokens[start - 1]
  const joined = mark?.pos === 'CCONJ'
  const closed = mark !== undefined && /^[”"’']+$/u.test(mark.text) && tokens[start - 2]?.text === ','
  const parted = mark === undefined || closed || /^[,;:—–―]$/u.test(mark.text) || joined
  if (
    !own &&
    verb === 0 &&
    earlier.length === 0 &&
    /(?:ed|ing)$/u.test(tokens[0]?.lower ?? '') &&
    tokens[0]?.pos === 'VERB'
  )
    // "Asked whether he would go, | Berg said"
    return { from: 0, verb, subject: undefined, kind: 'fronted' }
  if (own) {
    // "said | the ferry stopped": no comma before the subject of a clause that follows a verb.
    const kind =
      before !== undefined && !parted ? 'dependent' : joined && tokens[start - 2]?.text !== ',' ? level(before) : 'main'
    return { from: start, verb, subject: own, kind }
  }
  const main = earlier.findLast(({ kind }) => kind === 'main')
  return { from: verb, verb, subject: (main ?? before)?.subject, kind: main ? 'main' : level(before) }
}

/** A clause joined by "and" without a comma is at the level of the one before. */
const level = (before: Clause | undefined): Clause['kind'] =>
  before?.kind === 'relative' ? 'main' : (before?.kind ?? 'main')

/** "Long before", "Two days after": words of time before the sentence's opening conjunction. */
const isTimed = (tokens: readonly Token[], opener: number) =>
  opener > 0 &&
  opener < 5 &&
  /^(?:before|after|until|since)$/u.test(tokens[opener]?.lower ?? '') &&
  tokens
    .slice(0, opener)
    .every(({ pos, lower, initial }) => initial || pos === 'ADV' || pos === 'NUM' || TIMES.test(lower))
const TIMES = /^(?:moment|minute|hour|day|week|month|year|decade)s?$/u

const ADJUNCT = new Set(['ADP', 'DET', 'NOUN', 'PROPN', 'NUM', 'ADJ', 'ADV', 'PART'])
/** Words that can only open a clause, whatever is between them and its subject. */
const OPENS_ONLY = /^(?:although|though|while|whereas|because|if|unless|that|when|whenever|whether)$/u

/**
 * "Although in May | she said", "…, at the town hall this week | she said": the start of a prepositional phrase before
 * a subject.
 */
function adjunctBefore(tokens: readonly Token[], subject: number): number {
  let at = subject
  while (at > 0 && ADJUNCT.has(tokens[at - 1]?.pos ?? '') && !OPENS_ONLY.test(tokens[at - 1]?.lower ?? '')) at--
  if (at === subject || tokens[at]?.pos !== 'ADP' || tokens[subject - 1]?.pos === 'ADP') return subject
  const before = tokens[at - 1]
  return before !== undefined && (before.text === ',' || OPENS_ONLY.test(before.lower)) ? at : subject
}

/** The conjunction before a subject, skipping adverbs and fronted phrases. */
function openerOf(tokens: readonly Token[], start: number): number {
  let at = start
  while (at > 0 && tokens[at - 1]?.pos === 'ADV' && !SUBORDINATES.test(tokens[at - 1]?.lower ?? '')) at--
  return at > 0 && (SUBORDINATES.test(tokens[at - 1]?.lower ?? '') || RELATIVE.test(tokens[at - 1]?.lower ?? ''))
    ? at - 1
    : start
}

/** The subject of the last main clause whose verb precedes token `end`. */
export function mainSubject(clauses: readonly Clause[], end: number): Subject | undefined {
  const before = clauses.filter(({ verb, subject }) => verb < end && subject !== undefined)
  return (before.findLast(({ kind }) => kind === 'main') ?? before[0])?.subject
}

/** "While", "And after": does the unit open with a subordinating conjunction? */
export function opensDependent(tokens: readonly Token[]): boolean {
  return SUBORDINATES.test(tokens.find(({ lower }) => !LINKS.test(lower))?.lower ?? '')
}
