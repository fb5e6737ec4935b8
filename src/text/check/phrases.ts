import { rarityOf } from '../rarity.ts'

/** Adjacent terms. */
export type Phrase = readonly string[]

/** A phrase grows until its terms' rarities add up to this, which is distinctive enough to look up alone. */
const TELLING = 9
/** Terms; a longer phrase would be likelier to contain a change. */
const LENGTH = { least: 2, most: 4 }
/** At most one third of a short text, so that one phrase is left if two are spoiled. */
const SHARE = 3
/** Phrases looked up, each from its own part of the words, so that a change in one part spoils no other. */
const PARTS = 8

/**
 * Phrases to find the articles that may have these terms: the most distinctive one from each part. A common one is
 * followed by a second, a word further on, in case very many articles have the first.
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
