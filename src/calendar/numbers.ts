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

/** A number word, one to twenty, as part of a pattern. */
export const NUMBER_WORDS = NAMES.slice(1).join('|')

/** A number in digits, or as a word from 0 to 20; `undefined` if it is neither. */
export function numberIn(word: string): number | undefined {
  if (/^\d+$/u.test(word)) return Number(word)
  const at = NAMES.indexOf(word.toLowerCase())
  return at === -1 ? undefined : at
}
