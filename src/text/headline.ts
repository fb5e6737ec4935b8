import { clauseOf, shortened, standsAlone } from './headline/clauses.ts'
import { sentencesOf } from './sentences.ts'

export const LONGEST_HEADLINE = 90
/** A sentence further down is not what the article is about. */
const SENTENCES_READ = 3
/** "Three hundred and eleven." is a beginning, no headline. */
const LONG_ENOUGH = 40

/**
 * A headline for an article that has none: the first clause that says who did what, cut from the text as it stands, at
 * most 90 characters, never inside a word. Empty only for a text without words.
 */
export function headlineOf(body: string): string {
  const lede = body.slice(0, 4000)
  const told = sentencesOf(lede).filter(({ text, start }) => /\p{L}/u.test(text) && !isQuoted(lede, start))
  const sentences = told.slice(0, SENTENCES_READ).map(sentence => withoutDateline(sentence.text))
  for (const [index, sentence] of sentences.entries()) {
    const headline = clauseOf(sentence, LONGEST_HEADLINE)
    if (headline !== undefined && (index === 0 || standsAlone(headline))) return headline
  }
  const long = sentences.find(sentence => sentence.length >= LONG_ENOUGH)
  return shortened(long ?? sentences[0] ?? body.trim(), LONGEST_HEADLINE)
}

/** The inside of a quotation would read as if the paper said it. */
function isQuoted(body: string, start: number): boolean {
  const before = body.slice(0, start)
  const count = (mark: RegExp): number => before.match(mark)?.length ?? 0
  const open = count(/[“«]/gu) > count(/[”»]/gu) || count(/"/gu) % 2 === 1
  return open || /^["“«‘„]/u.test(body.slice(start))
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
