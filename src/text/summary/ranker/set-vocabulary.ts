import type { EnglishReading } from './english-reading.ts'

export interface Vocabulary {
  /** Content stems in total, and distinct. */
  readonly told: number
  readonly size: number
  readonly rarity: number
  /** The fractions of the top keywords that are covered. */
  readonly five: number
  readonly ten: number
  readonly twenty: number
}

/** The combined vocabulary of a set's sentences, counting what several of them have once. */
export function vocabularyOfSets({
  content,
  stemsIn,
  stems,
  keywords,
}: EnglishReading): (set: readonly number[]) => Vocabulary {
  /** The last set in which a stem was counted. */
  const toldIn = new Int32Array(stems.length)
  let round = 0
  return set => {
    round += 1
    let [told, size, rarity] = [0, 0, 0]
    for (const index of set) {
      told += content[index]?.length ?? 0
      for (const stem of stemsIn[index] ?? []) {
        if (toldIn[stem] === round) continue
        toldIn[stem] = round
        size += 1
        rarity += stems[stem]?.rarity ?? 0
      }
    }
    let [five, ten, twenty] = [0, 0, 0]
    for (let place = 0; place < keywords.length; place += 1) {
      const [stem, share] = keywords[place] ?? [-1, 0]
      if (toldIn[stem] === round) twenty += share
      if (place < 5) five = twenty
      if (place < 10) ten = twenty
    }
    return { told, size, rarity, five, ten, twenty }
  }
}

/** How many pairs of content stems each of three sentences repeats from those before it. */
export function repeatedPairs({ pairs, holders }: EnglishReading): (a: number, b: number, c: number) => number {
  const held = pairs.map(set => [...set].filter(pair => (holders.get(pair) ?? 0) > 1))
  return (a, b, c) => {
    let repeated = 0
    for (const pair of held[b] ?? []) if (pairs[a]?.has(pair)) repeated += 1
    for (const pair of held[c] ?? []) if (pairs[a]?.has(pair) || pairs[b]?.has(pair)) repeated += 1
    return repeated
  }
}
