/** Shorter strings are copies already. */
const SLICED = 13

/** The same word, without the text that it was cut from: that would stay in memory for as long as the word does. */
export function copied(word: string): string {
  return word.length < SLICED ? word : Buffer.from(word).toString()
}

/**
 * The same function of a word, which keeps its last answers, since most words of an article stand in others too. With
 * `most` of them it forgets all and begins again, so that what it holds is bounded whatever it is given. Nothing but the
 * time it takes tells it from the function itself.
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
