import { clauseOf, shortened } from './headline/clauses.ts'
import { sentencesOf } from './sentences.ts'

export const LONGEST_HEADLINE = 90
/** A sentence further down is not what the article is about. */
const SENTENCES_READ = 3

/**
 * A headline for an article that has none: the first clause that says who did what, cut from the text as it stands, at
 * most 90 characters, never inside a word. Empty only for a text without words.
 */
export function headlineOf(body: string): string {
  const sentences = sentencesOf(body.slice(0, 4000))
    .filter(sentence => /\p{L}/u.test(sentence.text))
    .slice(0, SENTENCES_READ)
    .map(sentence => withoutDateline(sentence.text))
  for (const sentence of sentences) {
    const headline = clauseOf(sentence, LONGEST_HEADLINE)
    if (headline !== undefined) return headline
  }
  return shortened(sentences[0] ?? body.trim(), LONGEST_HEADLINE)
}

const DATELINE = [
  /^\((?:CNN|AP|Reuters|AFP|UPI|dpa|[A-Z]{2,6})\)\s*(?:[—–-]+\s*)?/u,
  /^[\p{Lu}][\p{L}.,'’ /-]{1,50}?(?:,? \p{L}+\.? \d{1,2})? ?\([\p{L}][\p{L} .&/-]{1,30}\)\s*(?:[—–-]+\s*)?/u,
  /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, [\p{L}. ]{2,30})?(?:, \p{L}+\.? \d{1,2})?\s+(?:[—–]|--?)\s+/u,
]

/** A sentence without "PORT VALE, Oct. 3 (Wire) —" before it. */
function withoutDateline(sentence: string): string {
  for (const dateline of DATELINE) {
    const found = dateline.exec(sentence)
    if (found && found[0].length < sentence.length) return sentence.slice(found[0].length)
  }
  return sentence
}
