/** A question about the future: "when will", "what comes next", "until when". */
const ASKS_AHEAD =
  /\b(?:will|shall|should|going to|gonna|due to|supposed to|next|expected|plan(?:s|ned|ning)?|wants? to|(?:from|until|till|by) when)\b|\b(?:is|are) .{1,80} to\b/iu
const ASKS_BACK = /^(?:and |so )?(?:\S+ ){0,4}?(?:did|was|were|had)\b/iu
/** A sentence about the future. */
const TELLS_AHEAD =
  /\b(?:will|shall|would|may|(?:is|are|to) be|(?:is|are|due|hopes?|wants?|going) to|expect(?:s|ed)?|plan(?:s|ned|ning)?|intends?|scheduled|propos(?:es?|ed|al)|consider(?:s|ed|ing)?|promis(?:es?|ed|ing)|pledg(?:es?|ed|ing)|vow(?:s|ed|ing)?|upcoming|next|until|by the end|from \d)\b/iu
const SURELY_AHEAD = /\b(?:will|would|(?:expected|plans?|hopes?) to)\b/iu
/** Penalty for a sentence about the future if the question is about the past; small, since it may cover both. */
const OTHERWISE = -0.6

/** Is a question about the future? */
export function asksAhead(question: string): boolean {
  return ASKS_AHEAD.test(question)
}

/**
 * How well the tense of a sentence fits a question: 1 if both are about the future, negative if only the sentence is.
 */
export function aheadLike(question: string): (sentence: string) => number {
  if (asksAhead(question)) return sentence => (TELLS_AHEAD.test(sentence) ? 1 : 0)
  if (ASKS_BACK.test(question)) return sentence => (SURELY_AHEAD.test(sentence) ? OTHERWISE : 0)
  return () => 0
}
