import { rarityOf } from './rarity.ts'

/** Terms and their weights, heaviest first, as `StoryVector` has them. */
interface Vector {
  readonly terms: readonly string[]
  readonly weights: readonly number[]
}

/** A vector as it is compared: numbers for terms, so that comparing looks up no words. */
export interface Numbered {
  readonly vocabulary: Vocabulary
  readonly terms: Int32Array
  readonly weights: Float64Array
  /** Vectors numbered before have smaller ones. */
  readonly serial: number
}

/** The numbers of terms. It holds until it is full; then another is begun, and what it numbered is numbered again. */
interface Vocabulary {
  readonly numbers: Map<string, number>
  /** By the number of a term, how rare it is in news. */
  readonly rarity: Float64Array
  /** By the number of a term, room for whoever compares; 0 at all other times. */
  readonly scratch: Float64Array
  /** For two vectors and how similar they are, two numbers each; see `similarity.ts`. */
  readonly pairs: Float64Array
}

const FULL = 200_000
const MOST_AT_ONCE = 100_000
/** How many pairs of vectors are remembered. */
export const PAIRS = 2 ** 18
/** Serial numbers of two vectors still make one number. */
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

/** The vectors in numbers of one vocabulary. */
export function numberedOf(vectors: readonly Vector[]): readonly Numbered[] {
  makeRoom()
  const all: Numbered[] = []
  for (const vector of vectors) all.push(numbered(vector))
  return all
}

/** Begins another vocabulary if this one is full: to be called before what is compared is numbered, not between. */
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
