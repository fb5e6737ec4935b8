import { copied, remembered } from '#text/remembered.ts'
import { comparedTo, StoryVector } from '#text/similarity.ts'

/** The parts of a `StoryVector` as `JSON.stringify` writes it. */
const TERMS = '{"terms":["'
const WEIGHTS = '"],"weights":['
const END = ']}'

/** Vectors cached; digests, pages and answers read those of the same days. */
const REMEMBERED = 1_000

/** A vector from its column. */
export const vectorFrom = remembered(REMEMBERED, (stored: string): StoryVector => {
  const parts = partsOf(stored)
  if (!parts) return StoryVector.parse(JSON.parse(stored))
  return { terms: parts.terms.map(copied), weights: parts.weights.map(Number) }
})

/** Terms and weights, cut from the usual form of the JSON. */
function partsOf(
  stored: string,
): { readonly terms: readonly string[]; readonly weights: readonly string[] } | undefined {
  const middle = stored.indexOf(WEIGHTS)
  if (!stored.startsWith(TERMS) || middle < 0 || !stored.endsWith(END)) return undefined
  return {
    terms: stored.slice(TERMS.length, middle).split('","'),
    weights: stored.slice(middle + WEIGHTS.length, -END.length).split(','),
  }
}

/** Similarity of stored vectors to this one, several times faster than parsing them. */
export function storedSimilarities(vector: StoryVector): (stored: string) => number {
  const similarity = comparedTo(vector)
  return stored => {
    const { terms, weights } = partsOf(stored) ?? vectorFrom(stored)
    return similarity(terms, weights)
  }
}
