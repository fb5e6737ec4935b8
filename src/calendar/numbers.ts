const NAMES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]

/** A number that is written as a word, one to twenty, as a piece of a pattern. */
export const NUMBER_WORDS = NAMES.slice(1).join('|')

/** What a number says that is written in digits or as a word, 0 to 20; `undefined` where it is none. */
export function numberIn(word: string): number | undefined {
  if (/^\d+$/u.test(word)) return Number(word)
  const at = NAMES.indexOf(word.toLowerCase())
  return at === -1 ? undefined : at
}
