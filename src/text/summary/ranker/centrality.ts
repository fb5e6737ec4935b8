/** Weighted terms, each by its number, in the order in which they come. */
export interface SparseVector {
  readonly terms: readonly number[]
  readonly weights: readonly number[]
}

/**
 * Pairwise similarity of sentences.
 *
 * @param vectors sentences as weighted terms of unit length
 *
 * @param count the number of terms
 */
export function similarities(vectors: readonly SparseVector[], count: number): readonly Float64Array[] {
  const rows: Float64Array[] = []
  for (let at = 0; at < vectors.length; at += 1) rows.push(new Float64Array(vectors.length))
  const laidOut = new Float64Array(count)
  for (const [i, { terms, weights }] of vectors.entries()) {
    const left = rows[i]
    for (let at = 0; at < terms.length; at += 1) laidOut[terms[at] ?? 0] = weights[at] ?? 0
    for (let j = 0; j < vectors.length; j += 1) {
      const other = vectors[j]
      const right = rows[j]
      if (j === i || !other || !left || !right) continue
      if (terms.length < other.terms.length || (terms.length === other.terms.length && i > j)) continue
      const sum = product(other, laidOut)
      left[j] = sum
      right[i] = sum
    }
    for (let at = 0; at < terms.length; at += 1) laidOut[terms[at] ?? 0] = 0
  }
  return rows
}

/** @param laidOut weights by number of the term */
export function product({ terms, weights }: SparseVector, laidOut: Float64Array): number {
  let sum = 0
  for (let at = 0; at < terms.length; at += 1) sum += (weights[at] ?? 0) * (laidOut[terms[at] ?? 0] ?? 0)
  return sum
}

/** Pairwise similarity of sentences, by tf-idf within their text. */
export function similaritiesOf(sentences: readonly (readonly string[])[]): readonly Float64Array[] {
  const numbers = new Map<string, number>()
  const holding: number[] = []
  const counted = sentences.map(terms => {
    const counts = new Map<number, number>()
    for (const term of terms) {
      const number = numbers.get(term) ?? numbers.size
      numbers.set(term, number)
      const count = counts.get(number) ?? 0
      counts.set(number, count + 1)
      if (count === 0) holding[number] = (holding[number] ?? 0) + 1
    }
    return counts
  })
  const vectors = counted.map(counts =>
    toUnitLength(
      [...counts.keys()],
      Array.from(counts, ([term, count]) => count * Math.log((sentences.length + 1) / (holding[term] ?? 1))),
    ),
  )
  return similarities(vectors, numbers.size)
}

/** Normalises to unit length; modifies `weights`. */
export function toUnitLength(terms: readonly number[], weights: number[]): SparseVector {
  let square = 0
  for (let at = 0; at < weights.length; at += 1) square += (weights[at] ?? 0) * (weights[at] ?? 0)
  const length = Math.sqrt(square) || 1
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / length
  return { terms, weights }
}

/**
 * PacSum (Zheng and Lapata 2019): a sentence is central if later sentences take it up, less so if it takes up earlier
 * ones; weak similarities are noise.
 */
export function positionedCentrality(rows: readonly Float64Array[]): readonly number[] {
  let most = 0
  for (const row of rows) for (let at = 0; at < row.length; at += 1) most = Math.max(most, row[at] ?? 0)
  const threshold = NOISE * most
  return rows.map((row, i) => {
    let sum = 0
    for (let j = 0; j < row.length; j += 1) {
      const rest = (row[j] ?? 0) - threshold
      if (j !== i && rest > 0) sum += j > i ? rest * FORWARD : rest * BACKWARD
    }
    return sum
  })
}

const NOISE = 0.1
const FORWARD = 1
const BACKWARD = -0.5
