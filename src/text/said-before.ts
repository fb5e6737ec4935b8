import { rarityOf } from './rarity.ts'
import { termsAsked } from './terms.ts'

/** Two sentences say the same when they share this much of what the one that says less says. */
const SAME = 0.6
/** A sentence is news when this much of it stands nowhere in what was told, in this many words at least. */
const NEWS = { share: 0.4, terms: 3 }
/** With a number that was not told, less is enough: "41 cases" after "34 cases". */
const NEWS_IN_NUMBERS = { share: 0.15, terms: 1 }
/** So many new terms in a sentence are worth its room where there is no more news to tell. */
const SOMETHING_NEW = 2
/** Common words say nothing; by `rarityOf`, "said" has 0.2, "people" 0.9, "police" 1.5. */
const TELLING = 1.5
const NUMBER = /^(?:\p{N}.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelv|dozen)$/u
/** When something was said is not what was said. */
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)dai$/u

/** The terms of a text by which it is seen what it says. */
export function saidIn(text: string): ReadonlySet<string> {
  return new Set(
    termsAsked(text).filter(term => NUMBER.test(term) || (rarityOf(term) >= TELLING && !WEEKDAY.test(term))),
  )
}

/** Does one of these say what the other says, in other words or in the same? */
export function saysAgain(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [less, more] = one.size <= other.size ? [one, other] : [other, one]
  if (less.size === 0) return true
  return weightOf([...less].filter(term => more.has(term))) >= SAME * weightOf(less)
}

/** Does a sentence tell anything beside what was told, in all of these together? */
export function isNews(sentence: ReadonlySet<string>, told: ReadonlySet<string>): boolean {
  const fresh = [...sentence].filter(term => !told.has(term))
  const share = fresh.length / sentence.size
  const needed = fresh.some(term => NUMBER.test(term)) ? NEWS_IN_NUMBERS : NEWS
  return fresh.length >= needed.terms && share >= needed.share
}

/** Does a sentence tell at least something beside what was told? */
export function addsTo(sentence: ReadonlySet<string>, told: ReadonlySet<string>): boolean {
  return [...sentence].filter(term => !told.has(term)).length >= SOMETHING_NEW
}

function weightOf(terms: Iterable<string>): number {
  let sum = 0
  for (const term of terms) sum += rarityOf(term)
  return sum
}
