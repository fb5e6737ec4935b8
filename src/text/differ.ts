import { foldedWords, termsAsked, termsOf } from './terms.ts'
import { stemOf } from './words.ts'

/** How two statements contradict each other. */
export type Differing = 'numbers' | 'denial'

/** Two statements are about the same thing if they share this fraction of the shorter one's terms, numbers aside. */
const ON_ONE_THING = 0.5
/** And say the same apart from a "not" if they share this fraction of the longer one's terms. */
const SAME_BUT_FOR_NOT = 0.4
/** Relative difference up to which numbers count as one, rounded. */
const ROUNDED = 0.1

const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}
const MINUTES: Readonly<Record<string, number>> = { minut: 1, hour: 60, dai: 1440, week: 10_080 }
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?<value>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${Object.keys(WORDS).join('|')})(?<scale> (?:${Object.keys(SCALES).join('|')}))?(?: (?<unit>\\p{L}+)|(?<percent> ?%))(?![\\p{L}\\p{N}-])`,
  'giu',
)
/** Words after a number that are not what it counts. */
const NO_UNIT =
  /^(?:and|or|to|of|in|on|at|by|from|for|the|a|an|more|less|other|others|out|per|as|that|was|were|is|are|have|had|has|with|january|february|march|april|may|june|july|august|september|october|november|december|am|pm)$/u
/** Before a "not" that restricts which ones are meant rather than what is said of them. */
const OF_WHICH = /\b(?:which|who|whom|whose|those|where|when)\b/iu
const NEGATION =
  /\b(?:not(?! (?:only|just|merely|simply)\b)|no|never|cannot|nobody|neither|without|(?:has|have|had) yet to|den(?:y|ies|ied)|rul(?:es|ed) out)\b|n['’]t\b/giu
const CLAUSE_END = /[,;:.!?—–]|\b(?:but|and|because|although|while)\b/u
/** Conditional statements, which contradict nothing. */
const OPEN = /\b(?:[Ii]f|[Ww]hether|could|may|might|unless|should)\b|\?/u
/** Words that may be between a "not" and what it negates. */
const PASSED_OVER =
  /^(?:a|an|the|any|all|be|been|being|is|are|was|were|have|has|had|will|would|do|does|did|to|of|in|on|at|by|under|out|yet|ever|even|really|again|longer|more|only|that|there|it|he|she|they|we|i|his|her|their|our)$/u

/**
 * Does one statement contradict the other? Only if both are clearly about the same thing and give different numbers for
 * it, or differ only by a "not". Paraphrases and more or less detail are no contradiction: a false one does more harm
 * than a missed one.
 */
export function differing(one: string, other: string): Differing | undefined {
  const [a, b] = [thingsOf(one), thingsOf(other)]
  const shared = [...a].filter(term => b.has(term)).length
  if (shared === 0) return undefined
  if (shared >= ON_ONE_THING * Math.min(a.size, b.size) && numbersDiffer(one, other)) return 'numbers'
  const [subject] = a
  const [otherSubject] = b
  if (subject !== otherSubject || shared < SAME_BUT_FOR_NOT * Math.max(a.size, b.size)) return undefined
  if (OPEN.test(one) || OPEN.test(other)) return undefined
  return denies(one, other) || denies(other, one) ? 'denial' : undefined
}

function thingsOf(text: string): ReadonlySet<string> {
  return new Set(termsAsked(text.replaceAll(NUMBER, ' ').replaceAll(NEGATION, ' ')))
}

function numbersDiffer(one: string, other: string): boolean {
  const [a, b] = [countsOf(one), countsOf(other)]
  return [...a].some(([unit, values]) => {
    const others = b.get(unit)
    const [value, ...more] = values
    const [another, ...rest] = others ?? []
    if (value === undefined || another === undefined || more.length + rest.length > 0) return false
    return Math.abs(value - another) > ROUNDED * Math.max(value, another)
  })
}

/** The numbers in a text, by what they count; durations in minutes. */
function countsOf(text: string): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>()
  for (const { groups } of text.matchAll(NUMBER)) {
    const word = groups?.['unit']?.toLowerCase()
    if (word !== undefined && NO_UNIT.test(word)) continue
    const stem = groups?.['percent'] === undefined ? stemOf(foldedWords(word ?? '')[0] ?? '') : 'percent'
    const scale = SCALES[groups?.['scale']?.trim().toLowerCase() ?? ''] ?? 1
    const written = groups?.['value']?.toLowerCase() ?? ''
    const value = (WORDS[written] ?? Number(written.replaceAll(',', ''))) * scale
    const minutes = MINUTES[stem]
    const unit = minutes === undefined ? stem : 'time'
    counts.set(unit, [...(counts.get(unit) ?? []), value * (minutes ?? 1)])
  }
  return counts
}

/**
 * Does the first statement deny what the second says? Not if both are negated: "nobody may return" does not contradict
 * "none is let back".
 */
function denies(one: string, other: string): boolean {
  if (other.search(NEGATION) !== -1) return false
  const says = new Set(termsOf(other))
  return [...one.matchAll(NEGATION)].some(({ index, 0: negation }) => {
    if (OF_WHICH.test(one.slice(0, index))) return false
    const [clause = ''] = one.slice(index + negation.length).split(CLAUSE_END)
    const denied = foldedWords(clause).find(word => !PASSED_OVER.test(word))
    return denied !== undefined && says.has(stemOf(denied))
  })
}
