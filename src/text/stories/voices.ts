import { similarityOf, type StoryVector } from '../similarity.ts'

/** Texts more alike than this are one text: an agency's copy, cut or with another first line. */
const COPY = 0.9

/** Is one text a reprint of the other, whole or nearly so? */
export function areCopies(one: StoryVector, other: StoryVector): boolean {
  const most = lengthOf(one) * lengthOf(other)
  return most > 0 && similarityOf(one, other) >= COPY * most
}

/** Less than 1 where the lightest terms of a long text were left off. */
function lengthOf({ weights }: StoryVector): number {
  return Math.hypot(...weights)
}

/**
 * The independent voices of a story: its publishers, each once, and of those that print one text only the first.
 *
 * @param articles of one story, in the order they came
 */
export function voicesOf(
  articles: readonly { readonly vector: StoryVector; readonly source?: string }[],
): readonly string[] {
  const originals = articles.filter(
    ({ vector }, index) => !articles.slice(0, index).some(earlier => areCopies(earlier.vector, vector)),
  )
  return [...new Set(originals.flatMap(({ source }) => source ?? []))]
}
