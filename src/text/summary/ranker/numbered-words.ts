import { stemOf } from '../../words.ts'
import type { Reading } from '../reading/reading.ts'

/** The stems of an article's words and their adjacent pairs, numbered in order of appearance. */
export interface NumberedWords {
  readonly stems: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
  readonly pairs: readonly (readonly [left: number, right: number])[]
  /** For each sentence, the numbers of all its stems in order, and of its distinct stems and pairs. */
  readonly running: readonly (readonly number[])[]
  readonly stemsIn: readonly (readonly number[])[]
  readonly pairsIn: readonly (readonly number[])[]
  readonly stemUse: readonly WordUse[]
  readonly pairUse: readonly WordUse[]
}

export interface WordUse {
  /** How often it occurs, in how many sentences, and in which first and last. */
  count: number
  sentences: number
  readonly first: number
  last: number
  /** Its position in the first sentence, 0 to 1. */
  readonly into: number
}

/**
 * More than any article's stems, so that two numbers combine into one key; small, since look-ups of larger keys are
 * slow.
 */
const MOST_STEMS = 2 ** 15

export function numberedWords({ words }: Pick<Reading, 'words'>): NumberedWords {
  const stems: string[] = []
  const numbers = new Map<string, number>()
  const stemUse: WordUse[] = []
  const pairs: (readonly [number, number])[] = []
  const pairNumbers = new Map<number, number>()
  const pairUse: WordUse[] = []
  const running: number[][] = []
  const stemsIn: number[][] = []
  const pairsIn: number[][] = []
  for (const [index, list] of words.entries()) {
    const [all, some, two]: [number[], number[], number[]] = [[], [], []]
    let before: number | undefined
    for (let at = 0; at < list.length; at += 1) {
      const stem = stemOf(list[at] ?? '')
      let number = numbers.get(stem)
      if (number === undefined) {
        number = stems.length
        numbers.set(stem, number)
        stems.push(stem)
      }
      const into = at / list.length
      if (used(stemUse, number, index, into)) some.push(number)
      all.push(number)
      const left = before
      before = number
      if (left === undefined) continue
      const key = left * MOST_STEMS + number
      let pair = pairNumbers.get(key)
      if (pair === undefined) {
        pair = pairs.length
        pairNumbers.set(key, pair)
        pairs.push([left, number])
      }
      if (used(pairUse, pair, index, into)) two.push(pair)
    }
    running.push(all)
    stemsIn.push(some)
    pairsIn.push(two)
  }
  return { stems, numbers, pairs, running, stemsIn, pairsIn, stemUse, pairUse }
}

/** Records one more use; returns whether it is the first in this sentence. */
function used(uses: WordUse[], number: number, index: number, into: number): boolean {
  const use = uses[number]
  if (use === undefined) {
    uses[number] = { count: 1, sentences: 1, first: index, last: index, into }
    return true
  }
  use.count += 1
  if (use.last === index) return false
  use.sentences += 1
  use.last = index
  return true
}
