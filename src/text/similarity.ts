import { z } from 'zod'
import { makeRoom, numbered, type Numbered, numberedOf } from './numbered.ts'
import { weigh, type Weighed } from './weigh.ts'

/**
 * What an article is about: its telling terms with their weights, heaviest first, of unit length before the lightest
 * were left off. Small, plain JSON, and never changed by what else is stored.
 */
export const StoryVector = z.readonly(
  z.object({ terms: z.array(z.string()).readonly(), weights: z.array(z.number()).readonly() }),
)
export type StoryVector = z.infer<typeof StoryVector>

const TERMS_KEPT = 120
const KEYS = 16

/** TF-IDF over word stems; a word that is said again counts less than it did the first time. */
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

/** The terms by which articles that might tell the same story are looked up; those share enough of them. */
export function keysOf(vector: StoryVector): readonly string[] {
  return vector.terms.slice(0, KEYS)
}

/** Cosine similarity, 0 to 1; remembered for as long as both vectors live. */
export function similarityOf(one: StoryVector, other: StoryVector): number {
  makeRoom()
  return similarity(numbered(one), numbered(other))
}

function similarity(one: Numbered, other: Numbered): number {
  const early = one.serial < other.serial ? one : other
  const late = early === one ? other : one
  const known = late.similarities.get(early.serial)
  if (known !== undefined) return known
  const { scratch } = late.vocabulary
  const { terms, weights } = late
  for (let place = 0; place < terms.length; place += 1) scratch[terms[place] ?? 0] = weights[place] ?? 0
  const sum = product(early, scratch)
  for (let place = 0; place < terms.length; place += 1) scratch[terms[place] ?? 0] = 0
  late.similarities.set(early.serial, sum)
  return sum
}

function product({ terms, weights }: Numbered, scratch: Float64Array): number {
  let sum = 0
  for (let place = 0; place < terms.length; place += 1) sum += (weights[place] ?? 0) * (scratch[terms[place] ?? 0] ?? 0)
  return sum
}

/** The same of every two vectors; 0 of each with itself. */
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
