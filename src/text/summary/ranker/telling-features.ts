import { rarityOf } from '../../rarity.ts'
import { stemOf } from '../../words.ts'
import type { EnglishReading } from './english-reading.ts'
import { habitOf, type Habits } from './habits.ts'
import type { NumberedWords } from './numbered-words.ts'
import { type Table, tableOf } from '../forest/trees.ts'

/** How an article uses its stems; every array has one entry per stem. */
export interface StemUse {
  readonly rarity: Float64Array
  readonly habit: Float64Array
  /** The best and second-best score of a sentence with the stem, and the sum of all. */
  readonly best: Float64Array
  readonly second: Float64Array
  readonly scores: Float64Array
  /** In how many of its sentences the stem is capitalised within the sentence, or beside a quotation. */
  readonly capital: Float64Array
  readonly quoted: Float64Array
  readonly lead: Float64Array
  /** How many sentences score better than the best one with the stem. */
  readonly rank: Float64Array
}

const LEAD = 3

export function stemUse(
  document: EnglishReading,
  { stems, stemsIn, numbers }: NumberedWords,
  scores: readonly number[],
  habits: Habits | undefined,
): StemUse {
  const zeros = () => new Float64Array(stems.length)
  const use: StemUse = {
    rarity: Float64Array.from(stems, rarityOf),
    habit: habits ? Float64Array.from(stems, stem => habitOf(habits, stem)) : zeros(),
    best: zeros().fill(-1),
    second: zeros(),
    scores: zeros(),
    capital: zeros(),
    quoted: zeros(),
    lead: zeros(),
    rank: zeros().fill(scores.length),
  }
  const order = scores.map((_, index) => index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  for (const [rank, index] of order.entries()) {
    const text = document.sentences[index]?.text ?? ''
    const score = scores[index] ?? 0
    const quoted = /["“”]/u.test(text) ? 1 : 0
    for (const stem of stemsIn[index] ?? []) {
      if ((use.rank[stem] ?? 0) === scores.length) {
        use.rank[stem] = rank
        use.best[stem] = score
      } else if ((use.second[stem] ?? 0) < score) use.second[stem] = score
      use.scores[stem] = (use.scores[stem] ?? 0) + score
      use.quoted[stem] = (use.quoted[stem] ?? 0) + quoted
      if (index < LEAD) use.lead[stem] = (use.lead[stem] ?? 0) + 1
    }
    for (const stem of capitalised(text)) {
      const number = numbers.get(stem)
      if (number !== undefined) use.capital[number] = (use.capital[number] ?? 0) + 1
    }
  }
  return use
}

/** Stems of the capitalised words, except for the first word. */
function capitalised(text: string): ReadonlySet<string> {
  const second = text.search(/(?<=[\p{L}\p{N}])[^\p{L}\p{N}]/u)
  const found = second === -1 ? [] : (text.slice(second).match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? [])
  return new Set(found.map(word => stemOf(word.toLowerCase())))
}

/** A row per stem. The order is part of the trained model. */
export function stemFeatures(
  document: EnglishReading,
  numbered: NumberedWords,
  use: StemUse,
  wanted: readonly number[],
): Table {
  const { stems, running, stemUse: uses } = numbered
  const count = document.sentences.length
  const words = running.reduce((sum, list) => sum + list.length, 0)
  return tableOf(
    wanted.map(number => {
      const stem = stems[number] ?? ''
      const { count: times, sentences, first, last, into } = uses[number] ?? NEVER
      return [
        times,
        sentences,
        sentences / count,
        first,
        first / count,
        last / count,
        use.rarity[number] ?? 0,
        use.best[number] ?? 0,
        use.scores[number] ?? 0,
        use.second[number] ?? 0,
        (use.scores[number] ?? 0) / sentences,
        (use.capital[number] ?? 0) / sentences,
        /\d/u.test(stem) ? 1 : 0,
        stem.length,
        into,
        use.lead[number] ?? 0,
        (use.quoted[number] ?? 0) / sentences,
        use.rank[number] ?? 0,
        words,
        use.habit[number] ?? 0,
      ]
    }),
  )
}

/**
 * A row per pair. The order is part of the trained model.
 *
 * @param told the probability of each stem
 */
export function pairFeatures(
  document: EnglishReading,
  numbered: NumberedWords,
  use: StemUse,
  scores: readonly number[],
  told: Float64Array,
  wanted: readonly number[],
): Table {
  const { pairs, pairsIn, pairUse, stemUse: uses, running } = numbered
  const count = document.sentences.length
  const words = running.reduce((sum, list) => sum + list.length, 0)
  const best = new Float64Array(pairs.length)
  const all = new Float64Array(pairs.length)
  for (const [index, list] of pairsIn.entries()) {
    const score = scores[index] ?? 0
    for (const pair of list) {
      if (score > (best[pair] ?? 0)) best[pair] = score
      all[pair] = (all[pair] ?? 0) + score
    }
  }
  return tableOf(
    wanted.map(pair => {
      const { count: times, sentences, first, last, into } = pairUse[pair] ?? NEVER
      const [a, b] = pairs[pair] ?? [0, 0]
      const [one, other] = [uses[a] ?? NEVER, uses[b] ?? NEVER]
      return [
        times,
        sentences,
        first,
        first / count,
        last / count,
        best[pair] ?? 0,
        all[pair] ?? 0,
        into,
        use.rarity[a] ?? 0,
        use.rarity[b] ?? 0,
        Math.min(use.rarity[a] ?? 0, use.rarity[b] ?? 0),
        one.count,
        other.count,
        use.best[a] ?? 0,
        use.best[b] ?? 0,
        use.scores[a] ?? 0,
        use.scores[b] ?? 0,
        (use.capital[a] ?? 0) / one.sentences,
        (use.capital[b] ?? 0) / other.sentences,
        one.first,
        other.first,
        words,
        sentences / Math.min(one.sentences, other.sentences),
        use.habit[a] ?? 0,
        use.habit[b] ?? 0,
        told[a] ?? 0,
        told[b] ?? 0,
      ]
    }),
  )
}

const NEVER = { count: 0, sentences: 1, first: 0, last: 0, into: 0 }
