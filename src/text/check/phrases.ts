import { rarityOf } from '../rarity.ts'

/** Terms in a row. */
export type Phrase = readonly string[]

/** A phrase tells enough to be looked up alone when the rarities of its terms add up to this; it grows until it does. */
const TELLING = 9
/** In terms. Too many changes would spoil a longer one. */
const LENGTH = { least: 2, most: 4 }
/** Of few words a phrase is a third at most, so that one is left where two are spoiled. */
const SHARE = 3
/** How many are looked up, each from its own part of the words, so that a change in one part spoils no other. */
const PARTS = 8

/**
 * Phrases that find the articles that may have these terms: from each part of them, the most telling one. One
 * that tells little gets a second, a word further on, in case very many articles have the first.
 */
export function phrasesOf(terms: readonly string[]): readonly (readonly Phrase[])[] {
  if (terms.length <= LENGTH.least) return terms.length === 0 ? [] : [[terms]]
  const longest = Math.min(LENGTH.most, Math.max(LENGTH.least, Math.floor(terms.length / SHARE)))
  const phrases = Array.from({ length: terms.length - LENGTH.least + 1 }, (_, from) => phraseFrom(terms, from, longest))
  const parts = Math.min(PARTS, phrases.length)
  const slice = ({ from, to }: Stretch) => terms.slice(from, to)
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part, part + 1].map(edge => Math.round((edge * phrases.length) / parts))
    const best = phrases.slice(from, to).reduce((most, other) => (eachTells(other) > eachTells(most) ? other : most))
    const beside = phrases[best.to + 1] ?? phrases.findLast(other => other.to < best.from)
    return best.tells < TELLING && beside ? [slice(best), slice(beside)] : [slice(best)]
  })
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly tells: number
}

function eachTells({ from, to, tells }: Stretch): number {
  return tells / (to - from)
}

function phraseFrom(terms: readonly string[], from: number, longest: number): Stretch {
  let to = from
  let tells = 0
  while (to < terms.length && to - from < longest && (tells < TELLING || to - from < LENGTH.least)) {
    tells += rarityOf(terms[to] ?? '')
    to += 1
  }
  return { from, to, tells }
}
