import { similarityOf, type StoryVector } from '../similarity.ts'

/**
 * From this similarity two texts are the same, such as an agency's copy with a different first line, if they also share
 * this fraction of terms.
 */
const COPY = { similarity: 0.9, share: 0.85 }
/**
 * A text is an extract of another that has this fraction of its terms; with few terms, other texts on the event have as
 * many.
 */
const CUT = { share: 0.95, terms: 20 }
/** Less similar texts are neither, not even cut to a third, and need not be compared. */
const LEAST = 0.55

/** Is one text a reprint of the other, complete, nearly so, or cut? */
function areCopies(one: StoryVector, other: StoryVector): boolean {
  const most = lengthOf(one) * lengthOf(other)
  if (most === 0) return false
  const [less, more] = one.terms.length <= other.terms.length ? [one, other] : [other, one]
  const alike = similarityOf(one, other)
  if (alike < LEAST * most) return false
  const terms = new Set(more.terms)
  const share = less.terms.filter(term => terms.has(term)).length / less.terms.length
  return (
    (alike >= COPY.similarity * most && share >= COPY.share) || (share >= CUT.share && less.terms.length >= CUT.terms)
  )
}

/** Less than 1 if the lightest terms of a long text were dropped. */
function lengthOf({ weights }: StoryVector): number {
  return Math.hypot(...weights)
}

/** For each of these articles, in order of arrival, the index of the earlier one whose text it has, if any. */
export function copiesOf(vectors: readonly StoryVector[]): readonly (number | undefined)[] {
  const copied: (number | undefined)[] = []
  for (const [index, vector] of vectors.entries()) {
    const earlier = vectors.slice(0, index).findIndex(other => areCopies(other, vector))
    copied.push(earlier === -1 ? undefined : (copied[earlier] ?? earlier))
  }
  return copied
}
