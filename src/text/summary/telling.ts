import type { NumberedWords } from './numbered-words.ts'

/** How long summaries are that publishers write, in words; CNN's and the Daily Mail's. */
export const USUAL_LENGTH = 50

/** How many of an article's stems, and of its pairs of stems, a summary can be expected to share with the publisher's. */
export class Telling {
  readonly #numbered: NumberedWords
  readonly #stems: Float64Array
  readonly #pairs: Float64Array

  /** @param stems how likely each is told, by its number; `pairs` likewise */
  constructor(numbered: NumberedWords, stems: Float64Array, pairs: Float64Array) {
    this.#numbered = numbered
    this.#stems = stems
    this.#pairs = pairs
  }

  stemsOf(index: number): number {
    let sum = 0
    for (const stem of this.#numbered.stemsIn[index] ?? []) sum += this.#stems[stem] ?? 0
    return sum
  }

  pairsOf(index: number): number {
    let sum = 0
    for (const pair of this.#numbered.pairsIn[index] ?? []) sum += this.#pairs[pair] ?? 0
    return sum
  }

  /** What sentences tell together, whatever more than one of them tells counted once. */
  together(set: readonly number[]): { readonly stems: number; readonly pairs: number } {
    const { stemsIn, pairsIn } = this.#numbered
    return { stems: union(set, stemsIn, this.#stems), pairs: union(set, pairsIn, this.#pairs) }
  }
}

function union(set: readonly number[], termsIn: readonly (readonly number[])[], likely: Float64Array): number {
  const counted = new Uint8Array(likely.length)
  let sum = 0
  for (const index of set) {
    for (const term of termsIn[index] ?? []) {
      if (counted[term] === 1) continue
      counted[term] = 1
      sum += likely[term] ?? 0
    }
  }
  return sum
}
