import { z } from 'zod'
import { makeRoom, numbered, type Numbered, numberedOf, PAIRS, SERIALS } from './numbered.ts'
import { isKnown, UNHEARD } from './rarity.ts'
import { weigh, type Weighed } from './weigh.ts'

/**
 * What an article is about: its distinctive terms with weights, heaviest first, of unit length before the lightest were
 * dropped. Small, plain JSON, and independent of other articles.
 */
export const StoryVector = z.readonly(
  z.object({ terms: z.array(z.string()).readonly(), weights: z.array(z.number()).readonly() }),
)
export type StoryVector = z.infer<typeof StoryVector>

const TERMS_KEPT = 120
const KEYS = 16
/** Odd, with well-mixed bits (2^32 divided by the golden ratio). */
const SPREAD = 0x9e3779b1

/** TF-IDF over word stems; repetitions count less than the first occurrence. */
export function vectorOf(text: { readonly title?: string; readonly body: string }): StoryVector {
  const weighed = weigh(text)
  let square = 0
  for (const { weight } of weighed) square += weight * weight
  const length = Math.sqrt(square) || 1
  const kept = weighed.sort(heaviestFirst).slice(0, TERMS_KEPT)
  return {
    terms: kept.map(({ term }) => term),
    weights: kept.map(({ weight }) => Math.round((weight / length) * 1e4) / 1e4),
  }
}

function heaviestFirst(one: Weighed, other: Weighed): number {
  return other.weight - one.weight || (one.term < other.term ? -1 : 1)
}

/** The terms by which articles on the same story are looked up; these share enough of them. */
export function keysOf(vector: StoryVector): readonly string[] {
  return vector.terms.slice(0, KEYS)
}

/** Cosine similarity, 0 to 1; cached for a while. */
export function similarityOf(one: StoryVector, other: StoryVector): number {
  makeRoom()
  return similarity(numbered(one), numbered(other))
}

function similarity(one: Numbered, other: Numbered): number {
  const early = one.serial < other.serial ? one : other
  const late = early === one ? other : one
  const { pairs } = late.vocabulary
  const pair = late.serial * SERIALS + early.serial
  // A collision replaces the cached entry.
  const place = 2 * ((Math.imul(late.serial, SPREAD) + early.serial) & (PAIRS - 1))
  if (pairs[place] === pair) return pairs[place + 1] ?? 0
  const sum = compared(early, late)
  pairs[place] = pair
  pairs[place + 1] = sum
  return sum
}

function compared(early: Numbered, { vocabulary, terms, weights }: Numbered): number {
  const { scratch } = vocabulary
  for (let place = 0; place < terms.length; place += 1) scratch[terms[place] ?? 0] = weights[place] ?? 0
  const sum = product(early, scratch)
  for (let place = 0; place < terms.length; place += 1) scratch[terms[place] ?? 0] = 0
  return sum
}

/**
 * The similarity of this vector to others seen only once: the same value as `similarityOf`, without caching. Weights
 * may be given as strings; few of them are parsed.
 */
export function comparedTo(
  vector: StoryVector,
): (terms: readonly string[], weights: readonly (number | string)[]) => number {
  const places = new Map<string, number>()
  for (const term of vector.terms) places.set(term, places.size)
  const shared = new Float64Array(places.size)
  const unheard = vector.terms.map(term => !isKnown(term))
  return (terms, weights) => {
    shared.fill(0)
    for (let at = 0; at < terms.length; at += 1) {
      const place = places.get(terms[at] ?? '')
      if (place !== undefined) shared[place] = Number(weights[at])
    }
    let sum = 0
    let most = 0
    for (let place = 0; place < shared.length; place += 1) {
      const both = (vector.weights[place] ?? 0) * (shared[place] ?? 0)
      sum += both
      if (both > most && unheard[place]) most = both
    }
    return broad(sum, most)
  }
}

function product({ terms, weights, vocabulary }: Numbered, scratch: Float64Array): number {
  const { rarity } = vocabulary
  let sum = 0
  let most = 0
  for (let place = 0; place < terms.length; place += 1) {
    const both = (weights[place] ?? 0) * (scratch[terms[place] ?? 0] ?? 0)
    sum += both
    if (both > most && (rarity[terms[place] ?? 0] ?? 0) >= UNHEARD) most = both
  }
  return broad(sum, most)
}

/**
 * A word unknown in English news, such as a small paper's town, counts at most this fraction of everything else two
 * articles share: every article of that paper has it.
 */
const BREADTH = 0.765

function broad(sum: number, most: number): number {
  return sum - most + Math.min(most, BREADTH * (sum - most))
}

/** Rarities from which terms are usually names and places, or carry content. */
const RARE = 6.4
const TELLING = 2.5

/**
 * The parts of two vectors' similarity that come from names and places (`rare`) and from other content words
 * (`telling`).
 */
interface Shared {
  readonly rare: number
  readonly telling: number
  /** The largest possible part from other words, 0 to 1; near 0 in languages whose words are all rare in English. */
  readonly heard: number
}

export function sharedOf(one: StoryVector, other: StoryVector): Shared {
  makeRoom()
  const { vocabulary, terms, weights } = numbered(one)
  const others = numbered(other)
  const { scratch, rarity } = vocabulary
  let heard = 0
  for (let place = 0; place < terms.length; place += 1) {
    const term = terms[place] ?? 0
    const weight = weights[place] ?? 0
    scratch[term] = weight
    if ((rarity[term] ?? 0) < RARE) heard += weight * weight
  }
  let rare = 0
  let telling = 0
  for (let place = 0; place < others.terms.length; place += 1) {
    const term = others.terms[place] ?? 0
    const both = (others.weights[place] ?? 0) * (scratch[term] ?? 0)
    if ((rarity[term] ?? 0) >= RARE) rare += both
    else if ((rarity[term] ?? 0) >= TELLING) telling += both
  }
  for (let place = 0; place < terms.length; place += 1) scratch[terms[place] ?? 0] = 0
  return { rare, telling, heard }
}

/** Pairwise similarities; 0 of each vector with itself. */
export function similaritiesOf(vectors: readonly StoryVector[]): readonly Float64Array[] {
  const all = numberedOf(vectors)
  const rows: Float64Array[] = []
  for (let a = 0; a < all.length; a += 1) rows.push(new Float64Array(all.length))
  for (let a = 0; a < all.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const one = all[a]
      const other = all[b]
      if (one && other) setBoth(rows, a, b, similarity(one, other))
    }
  }
  return rows
}

function setBoth(rows: readonly Float64Array[], a: number, b: number, value: number): void {
  const left = rows[a]
  const right = rows[b]
  if (!left || !right) return
  left[b] = value
  right[a] = value
}
