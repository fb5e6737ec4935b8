import { rarityOf } from './rarity.ts'

/** Terms and their weights, heaviest first, as in `StoryVector`. */
interface Vector {
  readonly terms: readonly string[]
  readonly weights: readonly number[]
}

/** A vector with numbers for terms, so that comparing needs no string look-ups. */
export interface Numbered {
  readonly vocabulary: Vocabulary
  readonly terms: Int32Array
  readonly weights: Float64Array
  /** Increases with each vector numbered. */
  readonly serial: number
}

/** Numbers for terms. When it is full, a new one begins, and its vectors are numbered again. */
interface Vocabulary {
  readonly numbers: Map<string, number>
  /** Rarity in news, by number of the term. */
  readonly rarity: Float64Array
  /** Scratch space by number of the term; all zero between comparisons. */
  readonly scratch: Float64Array
  /** A cache of similarities, two numbers per pair; see `similarity.ts`. */
  readonly pairs: Float64Array
}

const FULL = 200_000
const MOST_AT_ONCE = 100_000
/** Pairs in the cache. */
export const PAIRS = 2 ** 18
/** Serial numbers below this can be combined in pairs into one number. */
export const SERIALS = 2 ** 26

let current = emptyVocabulary()
let serials = 0
const known = new WeakMap<Vector, Numbered>()

function emptyVocabulary(): Vocabulary {
  const room = FULL + MOST_AT_ONCE
  return {
    numbers: new Map(),
    rarity: new Float64Array(room),
    scratch: new Float64Array(room),
    pairs: new Float64Array(2 * PAIRS),
  }
}

/** The vectors, numbered in one vocabulary. */
export function numberedOf(vectors: readonly Vector[]): readonly Numbered[] {
  makeRoom()
  const all: Numbered[] = []
  for (const vector of vectors) all.push(numbered(vector))
  return all
}

/** Begins a new vocabulary if this one is full; call before numbering vectors to compare, not in between. */
export function makeRoom(): void {
  if (current.numbers.size <= FULL && serials < SERIALS - MOST_AT_ONCE) return
  current = emptyVocabulary()
  serials = 0
}

export function numbered(vector: Vector): Numbered {
  const before = known.get(vector)
  if (before?.vocabulary === current) return before
  const { numbers, rarity } = current
  const { length } = vector.terms
  const terms = new Int32Array(length)
  const weights = new Float64Array(length)
  for (let place = 0; place < length; place += 1) {
    const term = vector.terms[place] ?? ''
    let number = numbers.get(term)
    if (number === undefined) {
      number = numbers.size
      numbers.set(term, number)
      rarity[number] = rarityOf(term)
    }
    terms[place] = number
    weights[place] = vector.weights[place] ?? 0
  }
  const made: Numbered = { vocabulary: current, terms, weights, serial: (serials += 1) }
  known.set(vector, made)
  return made
}
