/** How much each sentence has to do with the others; the arrays are sentences as weighted terms of unit length. */
export function similarities(vectors: readonly ReadonlyMap<string, number>[]): readonly Float64Array[] {
  const numbers = new Map<string, number>()
  const numbered = vectors.map(vector => ({
    terms: Int32Array.from(vector.keys(), term => {
      const number = numbers.get(term) ?? numbers.size
      numbers.set(term, number)
      return number
    }),
    weights: Float64Array.from(vector.values()),
  }))
  const rows = vectors.map(() => new Float64Array(vectors.length))
  const laidOut = new Float64Array(numbers.size)
  for (const [i, { terms, weights }] of numbered.entries()) {
    for (let at = 0; at < terms.length; at += 1) laidOut[terms[at] ?? 0] = weights[at] ?? 0
    for (const [j, other] of numbered.entries()) {
      const [left, right] = [rows[i], rows[j]]
      const longer = terms.length > other.terms.length || (terms.length === other.terms.length && i < j)
      if (j === i || !longer || !left || !right) continue
      let sum = 0
      for (let at = 0; at < other.terms.length; at += 1) {
        sum += (other.weights[at] ?? 0) * (laidOut[other.terms[at] ?? 0] ?? 0)
      }
      left[j] = sum
      right[i] = sum
    }
    laidOut.fill(0)
  }
  return rows
}

export function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0)
  return sum
}

/** Terms with the weight tf · idf of the text they stand in, scaled to unit length. */
export function vectorsOf(sentences: readonly (readonly string[])[]): readonly ReadonlyMap<string, number>[] {
  const holding = new Map<string, number>()
  for (const terms of sentences) for (const term of new Set(terms)) holding.set(term, (holding.get(term) ?? 0) + 1)
  return sentences.map(terms => unit(terms, term => Math.log((sentences.length + 1) / (holding.get(term) ?? 1))))
}

/** Terms with the weight tf · rarity, scaled to unit length. */
export function unit(terms: readonly string[], rarity: (term: string) => number): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + 1)
  let square = 0
  for (const [term, count] of weights) {
    const weight = count * rarity(term)
    weights.set(term, weight)
    square += weight * weight
  }
  const length = Math.sqrt(square) || 1
  for (const [term, weight] of weights) weights.set(term, weight / length)
  return weights
}

/**
 * PacSum (Zheng and Lapata 2019): a sentence is central if later sentences take it up, less so if it takes up earlier
 * ones; weak similarities are noise.
 */
export function positionedCentrality(rows: readonly Float64Array[]): readonly number[] {
  let most = 0
  for (const row of rows) for (const similarity of row) if (similarity > most) most = similarity
  const threshold = NOISE * most
  return rows.map((row, i) => {
    let sum = 0
    for (const [j, similarity] of row.entries()) {
      const rest = similarity - threshold
      if (j !== i && rest > 0) sum += j > i ? rest * FORWARD : rest * BACKWARD
    }
    return sum
  })
}

const NOISE = 0.1
const FORWARD = 1
const BACKWARD = -0.5
