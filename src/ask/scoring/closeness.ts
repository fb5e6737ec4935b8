import { NUMBER_WORDS } from '#calendar/numbers.ts'
import { isFirstName } from '#text/quotes/tokens/gender.ts'
import { foldedWords } from '#text/terms.ts'
import { stemOf, wordsOf } from '#text/words.ts'
import type { Concept } from './concepts.ts'
import type { PreparedSentence } from './prepare.ts'

type Terms = readonly string[]

/** Words between a number and what it counts. */
const COUNTING = 3

const NUMBERS = new Set([
  ...`${NUMBER_WORDS}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds|thousands|million|billion|dozen|third|quarter`
    .split('|')
    .map(stemOf),
  ...'half|double|twice|both|none|nobody'.split('|'),
])

/** The weighted mean of these confidences: the fraction of a question that is covered. */
export function share(qualities: readonly number[], concepts: readonly Concept[]): number {
  let sum = 0
  let total = 0
  for (let at = 0; at < concepts.length; at += 1) {
    const weight = concepts[at]?.weight ?? 0
    sum += weight * (qualities[at] ?? 0)
    total += weight
  }
  return total === 0 ? 0 : sum / total
}

/** 1 if a number shortly precedes what is counted. */
export function headNear(terms: Terms, head: Concept): number {
  for (let at = 0; at < terms.length; at += 1) {
    if ((head.terms.get(terms[at] ?? '') ?? 0) === 0) continue
    for (let back = 1; back <= COUNTING; back += 1) if (/\d/u.test(terms[at - back] ?? '')) return 1
  }
  return 0
}

function isNumber(term: string): boolean {
  const first = term.charCodeAt(0)
  return (first >= ZERO && first <= NINE) || NUMBERS.has(term)
}
const [ZERO, NINE] = ['0'.charCodeAt(0), '9'.charCodeAt(0)]

/** How close a number is to a word of the question: 1 if adjacent, 1/n at a distance of n words, 0 without a number. */
export function numberNear(terms: Terms, concepts: readonly Concept[]): number {
  const numbers: number[] = []
  for (let at = 0; at < terms.length; at += 1) if (isNumber(terms[at] ?? '')) numbers.push(at)
  if (numbers.length === 0) return 0
  let nearest = Infinity
  for (let at = 0; at < terms.length; at += 1) {
    if (!isOfAny(terms[at] ?? '', concepts)) continue
    for (const number of numbers) nearest = Math.min(nearest, Math.max(1, Math.abs(number - at)))
  }
  return 1 / nearest
}

const NAMES =
  /\p{Lu}[\p{L}'’-]{1,40}(?: (?:(?:van|von|de|da|der|dos|ter|al|el|bin) ){0,3}\p{Lu}[\p{L}'’-]{1,40}){1,4}/gu
/** Words between a name and a description of the person. */
const APART = 4

/** 1 if a name not in the question is beside this: "Torvald Isbister, the crofter who". */
export function nameBeside({ passage }: PreparedSentence, head: Concept, asked: ReadonlySet<string>): number {
  for (const { 0: name, index } of passage.text.matchAll(NAMES)) {
    if (foldedWords(name).some(word => asked.has(word))) continue
    const before = wordsOf(passage.text.slice(0, index)).slice(-APART)
    const after = wordsOf(passage.text.slice(index + name.length)).slice(0, APART)
    if ([...before, ...after].some(word => (head.terms.get(stemOf(word)) ?? 0) > 0)) return 1
  }
  return 0
}

/**
 * Does a sentence give the full name of a person not in the question? Judged by the first name, since places and ships
 * have such names too.
 */
export function namesSomebody({ passage }: PreparedSentence, asked: ReadonlySet<string>): boolean {
  return [...passage.text.matchAll(NAMES)].some(([name]) => {
    const words = name.split(' ')
    return words.some(isFirstName) && !foldedWords(name).some(word => asked.has(word))
  })
}

/** 1 if the concepts in a sentence are close together. */
export function closeness(terms: Terms, concepts: readonly Concept[]): number {
  let [first, last, places] = [0, 0, 0]
  for (let at = 0; at < terms.length; at += 1) {
    if (!isOfAny(terms[at] ?? '', concepts)) continue
    if (places === 0) first = at
    last = at
    places += 1
  }
  return places < 2 ? 0 : Math.min(1, (2 * places) / (last - first + 1 + places))
}

function isOfAny(term: string, concepts: readonly Concept[]): boolean {
  for (const concept of concepts) if (concept.terms.has(term)) return true
  return false
}

/** The fraction of the question's adjacent words that are also adjacent in a sentence: "second goal". */
export function together(terms: Terms, concepts: readonly Concept[]): number {
  if (concepts.length < 2) return 0
  let pairs = 0
  for (let at = 0; at + 1 < concepts.length; at += 1) {
    const [one, other] = [concepts[at], concepts[at + 1]]
    if (one && other && stand(terms, one, other)) pairs += 1
  }
  return pairs / (concepts.length - 1)
}

/** With at most one word between. */
function stand(terms: Terms, one: Concept, other: Concept): boolean {
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? ''
    if (!one.terms.has(term)) continue
    if ([at - 2, at - 1, at + 1, at + 2].some(place => other.terms.has(terms[place] ?? '') && term !== terms[place]))
      return true
  }
  return false
}
