import { NUMBER_WORDS } from '#calendar/numbers.ts'
import { isFirstName } from '#text/quotes/tokens/gender.ts'
import { foldedWords } from '#text/terms.ts'
import { stemOf, wordsOf } from '#text/words.ts'
import type { Concept } from './concepts.ts'
import type { PreparedSentence } from './prepare.ts'

/** The terms of a sentence, in order. */
type Terms = readonly string[]

/** A number stands so many words before what is counted. */
const COUNTING = 3

const NUMBERS = new Set([
  ...`${NUMBER_WORDS}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds|thousands|million|billion|dozen|third|quarter`
    .split('|')
    .map(stemOf),
  ...'half|double|twice|both|none|nobody'.split('|'),
])

/** The share of a question that these qualities of its concepts are. */
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

/** 1 where a number stands right before what is counted. */
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

/** How near a number stands to a word of the question: 1 right beside it, 1/n at n words from it; 0 without. */
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
/** A name and what somebody is stand so many words apart. */
const APART = 4

/** 1 where a name that was not asked about stands beside this: "Torvald Isbister, the crofter who". */
export function nameBeside({ passage }: PreparedSentence, head: Concept, asked: ReadonlySet<string>): number {
  for (const { 0: name, index } of passage.text.matchAll(NAMES)) {
    if (foldedWords(name).some(word => asked.has(word))) continue
    const before = wordsOf(passage.text.slice(0, index)).slice(-APART)
    const after = wordsOf(passage.text.slice(index + name.length)).slice(0, APART)
    if ([...before, ...after].some(word => (head.terms.get(stemOf(word)) ?? 0) > 0)) return 1
  }
  return 0
}

/** Does a sentence name a person in full who was not asked about? Told by the first name: places and ships have such names too. */
export function namesSomebody({ passage }: PreparedSentence, asked: ReadonlySet<string>): boolean {
  return [...passage.text.matchAll(NAMES)].some(([name]) => {
    const words = name.split(' ')
    return words.some(isFirstName) && !foldedWords(name).some(word => asked.has(word))
  })
}

/** 1 where the concepts that a sentence has stand close together. */
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

/** The share of the neighbouring words of a question that are neighbours in a sentence too: "second goal". */
export function together(terms: Terms, concepts: readonly Concept[]): number {
  if (concepts.length < 2) return 0
  let pairs = 0
  for (let at = 0; at + 1 < concepts.length; at += 1) {
    const [one, other] = [concepts[at], concepts[at + 1]]
    if (one && other && stand(terms, one, other)) pairs += 1
  }
  return pairs / (concepts.length - 1)
}

/** With one word between them at most. */
function stand(terms: Terms, one: Concept, other: Concept): boolean {
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? ''
    if (!one.terms.has(term)) continue
    if ([at - 2, at - 1, at + 1, at + 2].some(place => other.terms.has(terms[place] ?? '') && term !== terms[place]))
      return true
  }
  return false
}
