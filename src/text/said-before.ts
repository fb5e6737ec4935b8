import { rarityOf } from './rarity.ts'
import { termsAsked } from './terms.ts'

/** Two sentences say the same if they share this fraction of the shorter one's terms. */
const SAME = 0.6
/** A sentence is news if at least this fraction of its terms, and this many, are new. */
const NEWS = { share: 0.4, terms: 3 }
/** With a new number, less is enough: "41 cases" after "34 cases". */
const NEWS_IN_NUMBERS = { share: 0.15, terms: 1 }
/** New terms from which a sentence is worth its space when there is no more news. */
const SOMETHING_NEW = 2
/** `rarityOf` from which a word carries content: "said" has 0.2, "people" 0.9, "police" 1.5. */
const TELLING = 1.5
const NUMBER = /^(?:\p{N}.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelv|dozen)$/u
/** When something was said is not part of what was said. */
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)dai$/u

/** The terms that represent what a text says. */
export function saidIn(text: string): ReadonlySet<string> {
  return new Set(
    termsAsked(text).filter(term => NUMBER.test(term) || (rarityOf(term) >= TELLING && !WEEKDAY.test(term))),
  )
}

/** Does one say what the other says, in the same or in other words? */
export function saysAgain(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [less, more] = one.size <= other.size ? [one, other] : [other, one]
  if (less.size === 0) return true
  return weightOf([...less].filter(term => more.has(term))) >= SAME * weightOf(less)
}

/** Is a sentence news compared with everything told before? */
export function isNews(sentence: ReadonlySet<string>, told: ReadonlySet<string>): boolean {
  const fresh = [...sentence].filter(term => !told.has(term))
  const share = fresh.length / sentence.size
  const needed = fresh.some(term => NUMBER.test(term)) ? NEWS_IN_NUMBERS : NEWS
  return fresh.length >= needed.terms && share >= needed.share
}

/** Does a sentence add at least something to what was told? */
export function addsTo(sentence: ReadonlySet<string>, told: ReadonlySet<string>): boolean {
  return [...sentence].filter(term => !told.has(term)).length >= SOMETHING_NEW
}

function weightOf(terms: Iterable<string>): number {
  let sum = 0
  for (const term of terms) sum += rarityOf(term)
  return sum
}
