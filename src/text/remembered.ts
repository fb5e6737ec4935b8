/** Shorter strings are copies already. */
const SLICED = 13

/** A copy of a word that does not keep the text it was sliced from in memory. */
export function copied(word: string): string {
  return word.length < SLICED ? word : Buffer.from(word).toString()
}

/**
 * Memoises a pure function of a word, since most words recur. When `most` answers are cached, all are dropped, so
 * memory is bounded whatever the input.
 */
export function remembered<T extends string | boolean | object | null>(
  most: number,
  find: (word: string) => T,
): (word: string) => T {
  const answers = new Map<string, T>()
  return word => {
    const before = answers.get(word)
    if (before !== undefined) return before
    if (answers.size >= most) answers.clear()
    const own = copied(word)
    const answer = find(own)
    answers.set(own, answer)
    return answer
  }
}
