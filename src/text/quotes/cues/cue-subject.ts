import { type Range, type Subject, phraseAfter, subjectBefore } from '../tokens/phrases.ts'
import { roleHead } from '../tokens/roles.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Unit } from '../tokens/units.ts'
import { groupStart } from '../tokens/verbs.ts'
import { finiteIn, isDay, isNominal, isQuoted, isReduced } from '../tokens/words.ts'

const NOT_A_SUBJECT = /^(?:there|what|how|why|where|when)$/u
const TIME = /^(?:week|month|year|day|morning|afternoon|evening|night)$/u
const CAUSES = /^(?:let|lets|help|helps|helped|make|makes|made|have|see|hear)$/u
const PLURAL_NOUN = /(?:[^s]s|people|police|men|women|children|media|team|staff|majority|percent|who)$/u
const PLURAL_WORD = /^(?:they|we|i|you|those|some|many|others|most|few|both|several|all)$/u

/** The subject of the verb group that starts at `group`, if the clause has one before it. */
export function subjectOf(unit: Unit, group: number, verbEnd: number, floor: number): Subject | undefined {
  const { tokens } = unit
  if (tokens[group - 1]?.pos === 'CCONJ') return undefined
  const end = beforeTime(tokens, group)
  const subject = between(unit, end, verbEnd) ?? subjectBefore(unit, end, floor)
  const head = subject && tokens[subject.to - 1]
  if (!head || NOT_A_SUBJECT.test(tokens[subject.from]?.lower ?? '')) return undefined
  const clause = tokens.slice(subject.from + 1, subject.to).some(({ lower }) => /^(?:who|which)$/u.test(lower))
  const asked = head.pos === 'VERB' && isReduced(tokens, subject.to - 1, floor)
  const nominal = asked || isNominal(head) || /^(?:DET|ADJ)$/u.test(head.pos) || head.text === ')'
  return nominal || clause ? subject : undefined
}

/**
 * "The bridge, | Ana Berg and Tom Lie | said, will close": between two commas with the verb, so not a list together
 * with what precedes.
 */
function between(unit: Unit, end: number, verbEnd: number): Subject | undefined {
  const { tokens } = unit
  if (tokens[verbEnd]?.text !== ',' || tokens[verbEnd + 1]?.pos !== 'AUX' || tokens[end - 1]?.text === ',')
    return undefined
  let comma = end - 1
  while (comma > 0 && tokens[comma]?.text !== ',') comma--
  const subject = comma > 0 ? subjectBefore(unit, end, comma + 1) : undefined
  return subject?.from === comma + 1 ? subject : undefined
}

/** "Nobody said", "Whoever says", "Not every member said", "later than Berg said": no actual speaker. */
export function isNobody(tokens: readonly Token[], { from, to }: Range): boolean {
  return (
    /^(?:no|none|nobody|neither|nothing|anyone|anybody|whoever|whomever)$/u.test(tokens[from]?.lower ?? '') ||
    /^(?:not|nor|than)$/u.test(tokens[from - 1]?.lower ?? '') ||
    isThisText(tokens.slice(tokens[from - 1]?.lower === 'earlier' ? from - 1 : from, to))
  )
}

/** "An earlier version of this story said": the article refers to itself. */
function isThisText(words: readonly Token[]): boolean {
  const own =
    words.at(-2)?.lower === 'this' && /^(?:article|story|report|post|column)$/u.test(words.at(-1)?.lower ?? '')
  const earlier = words.some(({ lower }) => lower === 'earlier')
  const text = /^(?:version|headline|article|story|report|caption|post|column)$/u.test(words.at(-1)?.lower ?? '')
  return (own && (words.length === 2 || words.some(({ lower }) => lower === 'version'))) || (earlier && text)
}

/** "Berg this month said": the index before the time expression. */
function beforeTime(tokens: readonly Token[], group: number): number {
  const last = tokens[group - 1]
  const before = tokens[group - 2]
  if (!last || !before) return group
  if (TIME.test(last.lower) && /^(?:this|last|next|that|earlier)$/u.test(before.lower)) {
    return tokens[group - 3]?.pos === 'ADV' ? group - 3 : group - 2
  }
  if (!isDay(last)) return group
  if (before.lower === 'on') return group - 2
  return isNominal(before) ? group - 1 : group
}

/** Only a plural takes the base form as its verb: "critics say", not "let Berg say". */
export function isPlural(tokens: readonly Token[], { from, to }: Range): boolean {
  const words = tokens.slice(from, to)
  if (CAUSES.test(tokens[from - 1]?.lower ?? '')) return false
  if (words[0]?.lower === 'those' || words.some(({ pos, lower }) => pos === 'NUM' || lower === 'and')) return true
  const rest = words.findIndex(({ pos, lower }) => pos === 'ADP' || /^(?:of|in|at|from|who|that|to)$/u.test(lower))
  const noun = words.at(rest > 0 ? rest - 1 : -1)?.lower ?? ''
  // "a wide array of economists say"
  const many = words[rest]?.lower === 'of' && words[0]?.lower === 'a' && PLURAL_NOUN.test(words.at(-1)?.lower ?? '')
  return many || PLURAL_NOUN.test(noun) || PLURAL_WORD.test(noun)
}

/**
 * "…, said Anna Berg, a driver": the noun phrase after the verb, if it can be the subject. `told`: the verb takes an
 * object, as "told" does.
 */
export function invertedSubject(unit: Unit, group: number, at: number, told: boolean): Range | undefined {
  const before = unit.tokens[group - 1]
  if (before && !/^[,—"”’]$/u.test(before.text) && !isQuoted(unit, group - 1)) return undefined
  const phrase = phraseAfter(unit, at)
  if (!phrase || isQuoted(unit, phrase.from)) return undefined
  // "Berg and Lie, tweeted | their approval": an object, not a speaker.
  if (/^(?:his|her|its|their)$/u.test(unit.tokens[phrase.from]?.lower ?? '')) {
    const named = unit.tokens.slice(phrase.from, phrase.to).some(({ pos }) => pos === 'PROPN')
    if (told || (!named && roleHead(unit.tokens, phrase.from, phrase.to) === undefined)) return undefined
  }
  const next = unit.tokens[phrase.to]
  const ends = !next || /^(?:PUNCT|ADP|SCONJ|ADV)$/u.test(next.pos) || isDay(next)
  return ends || /^(?:who|known|named|identified|based|familiar|last|this|earlier|when|as|\()$/u.test(next.lower)
    ? phrase
    : undefined
}

/** "Noting that it was late, Berg left": the subject of the main clause, and the comma before it. */
export function laterSubject(
  unit: Unit,
  from: number,
): { readonly subject: Subject; readonly until: number } | undefined {
  const { tokens } = unit
  for (let comma = from + 1; comma < tokens.length; comma++) {
    if (tokens[comma]?.text !== ',') continue
    // "After saying it was “dead,” | she left"
    const mark = isQuoted(unit, comma) && isQuoted(unit, comma + 1) && !isQuoted(unit, comma + 2) ? 1 : 0
    const start = comma + 1 + mark
    if (isQuoted(unit, start)) continue
    for (let verb = start + 1; verb < tokens.length && verb < start + 11; verb++) {
      if (!finiteIn(tokens, verb, verb + 1)) continue
      const subject = subjectBefore(unit, groupStart(unit, verb), start)
      if (subject?.from === start) return { subject, until: comma + 2 * mark }
      break
    }
  }
  return undefined
}
