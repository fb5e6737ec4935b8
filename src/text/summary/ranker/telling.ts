import type { NumberedWords } from './numbered-words.ts'

/** Words in publishers' summaries; CNN's and the Daily Mail's. */
export const USUAL_LENGTH = 50

/** The expected overlap of a summary with the publisher's, in stems and in pairs of stems. */
export class Telling {
  readonly #numbered: NumberedWords
  readonly #stems: Float64Array
  readonly #pairs: Float64Array
  /** The last round in which each was counted. */
  readonly #stemsCounted: Int32Array
  readonly #pairsCounted: Int32Array
  #round = 0

  /** @param stems probabilities by number; `pairs` likewise */
  constructor(numbered: NumberedWords, stems: Float64Array, pairs: Float64Array) {
    this.#numbered = numbered
    this.#stems = stems
    this.#pairs = pairs
    this.#stemsCounted = new Int32Array(stems.length)
    this.#pairsCounted = new Int32Array(pairs.length)
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

  /** The combined expectation for several sentences, counting what several of them have once. */
  together(set: readonly number[]): { readonly stems: number; readonly pairs: number } {
    const { stemsIn, pairsIn } = this.#numbered
    this.#round += 1
    return {
      stems: union(set, stemsIn, this.#stems, this.#stemsCounted, this.#round),
      pairs: union(set, pairsIn, this.#pairs, this.#pairsCounted, this.#round),
    }
  }
}

function union(
  set: readonly number[],
  termsIn: readonly (readonly number[])[],
  likely: Float64Array,
  counted: Int32Array,
  round: number,
): number {
  let sum = 0
  for (const index of set) {
    for (const term of termsIn[index] ?? []) {
      if (counted[term] === round) continue
      counted[term] = round
      sum += likely[term] ?? 0
    }
  }
  return sum
}
