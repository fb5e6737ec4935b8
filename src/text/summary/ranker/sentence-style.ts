/** Marks and names, counted in the original text. */
const MARKS: readonly RegExp[] = [
  /\d[\d.,]*/gu,
  /[$£€%]/gu,
  /,/gu,
  /[()[\]]/gu,
  /[:;]|\s[-–—]+\s/gu,
  /[?!]/gu,
  /(?<=[\p{L}\d,;:–—-]['"”’]?\s['"“‘(]{0,9})\p{Lu}\p{L}+/gu,
]

/** Classes of words in lower case, counted in one pass, which is many times as fast as one class after another. */
const WORDS: readonly string[] = [
  'said|says|told|according to|added|announced|reported|claimed|insisted|warned',
  'he|she|him|her|his|hers',
  'they|them|their|it|its|this|that|these|those',
  'i|me|my|we|us|our|you|your',
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|january|february|march|april|june|july|august|september|october|november|december',
  'who|which|whose|where|when',
  "not|no|never|n't|n’t",
  'will|would|could|may|might|should',
  'after|because|while|as|since|before|although|despite',
  'was|were|had|has|have|been',
]
const ANY_WORD = new RegExp(String.raw`\b(?:${WORDS.join('|')})\b`, 'gu')
const KINDS = new Map(WORDS.flatMap((words, kind) => words.split('|').map(word => [word, kind] as const)))

const OPENS_QUOTED = /^["“'‘]/u
const ENDS_QUOTED = /["”'’][^\w"”'’]*$/u
const OPENS_WITH_ARTICLE = /^\W*(?:the|a|an)\b/u
const AGENCY = /^[^a-z]{0,40}\((?:CNN|AP|Reuters|AFP)\)|\s--\s/gu

/** Appends a sentence's style to its row: word length, marks, classes of words, opening and ending. */
export function addStyle(row: number[], text: string, words: readonly string[]): void {
  let letters = 0
  for (const word of words) letters += word.length
  row.push(letters / (words.length || 1))
  for (const mark of MARKS) row.push(text.match(mark)?.length ?? 0)
  const lower = text.toLowerCase()
  const kinds = WORDS.map(() => 0)
  for (const word of lower.match(ANY_WORD) ?? []) {
    const kind = KINDS.get(word) ?? 0
    kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  for (const count of kinds) row.push(count)
  row.push(
    OPENS_QUOTED.test(text) ? 1 : 0,
    ENDS_QUOTED.test(text) ? 1 : 0,
    OPENS_WITH_ARTICLE.test(lower) ? 1 : 0,
    text.match(AGENCY)?.length ?? 0,
  )
}

/** The fraction of a sentence in quotation marks, 0 to 1. */
export function quotedShare(text: string): number {
  let quoted = 0
  for (const piece of text.match(/["“][^"“”]*(?:["”]|$)|^[^"“”]*”/gu) ?? []) quoted += piece.length
  return quoted / (text.length || 1)
}
