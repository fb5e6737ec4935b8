import { similarityOf, type StoryVector } from '../similarity.ts'

/** Texts more alike than this are one text, an agency's copy with another first line, if they also share so many terms. */
const COPY = { similarity: 0.9, share: 0.85 }
/** A text is cut from another that has this share of its terms; of few terms, others on the event have as many. */
const CUT = { share: 0.95, terms: 20 }
/** What is less alike is neither, not even cut to a third, and need not be looked at. */
const LEAST = 0.55

/** Is one text a reprint of the other, whole, nearly so, or cut? */
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

/** Less than 1 where the lightest terms of a long text were left off. */
function lengthOf({ weights }: StoryVector): number {
  return Math.hypot(...weights)
}

/** For each of these articles, in the order they came, the place of the earlier one whose text it has, if there is one. */
export function copiesOf(vectors: readonly StoryVector[]): readonly (number | undefined)[] {
  const copied: (number | undefined)[] = []
  for (const [index, vector] of vectors.entries()) {
    const earlier = vectors.slice(0, index).findIndex(other => areCopies(other, vector))
    copied.push(earlier === -1 ? undefined : (copied[earlier] ?? earlier))
  }
  return copied
}
