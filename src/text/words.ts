import { stemmer } from 'stemmer'
import { remembered } from './remembered.ts'

/** Letters with their marks and joiners, which are part of words in Persian, Sinhala and Malayalam. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}]|\p{M}|\u200c|\u200d)*/gu
const ENDINGS = /[’'](?<=\p{L}.)(?:s|t|d|m|ll|re|ve)(?!\p{L})/gu
const PLAIN_ENDINGS = /(?<=[a-z])[’'](?:s|t|d|m|ll|re|ve)(?![a-z])/g
/** Text with only English letters, which is searched several times faster. */
const PLAIN = /^[\0-\u{7F}\u2010-\u2027]*$/u
const BETWEEN_PLAIN_WORDS = /[^a-z0-9]+/
/** Scripts without spaces: a run of them is split into pairs of characters, each with its marks. */
const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const UNSPACED_LETTERS = SCRIPTS.map(script => String.raw`\p{Script=${script}}`).join('')
const UNSPACED = new RegExp(`[${UNSPACED_LETTERS}]`, 'u')
const RUNS = new RegExp(String.raw`[${UNSPACED_LETTERS}\p{M}]+|[^${UNSPACED_LETTERS}]+`, 'gu')
const CHARACTERS = /\P{M}\p{M}*/gu

/**
 * A text with the digits of any script as 0 to 9: `٢٠٢٦` becomes `2026`. Offsets stay, except in the oldest scripts.
 */
export function usualDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, digit => String(valueOf(digit.codePointAt(0) ?? 0)))
}

/** Digits come in tens, from a code that ends in 0 or 6. */
function valueOf(code: number): number {
  const row = code & ~0xf
  return /\p{Nd}/u.test(String.fromCodePoint(row)) ? code - row : code - row - 6
}

/** Does a text have only English letters, without marks? */
export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

/** The words of a text in lower case, in order, without contracted endings ('s, n't, 'll). */
export function wordsOf(text: string): readonly string[] {
  const small = text.toLowerCase()
  if (isPlain(small)) return plainWords(small)
  const found = small.replaceAll(ENDINGS, '').match(WORD) ?? []
  return UNSPACED.test(text) ? found.flatMap(pairs) : found
}

/** The same for a plain text in lower case. */
export function plainWords(small: string): readonly string[] {
  const whole = small.includes('’') || small.includes("'") ? small.replaceAll(PLAIN_ENDINGS, '') : small
  // Twice as fast as matching the words.
  const words = whole.split(BETWEEN_PLAIN_WORDS)
  if (words.at(-1) === '') words.pop()
  return words[0] === '' ? words.slice(1) : words
}

function pairs(word: string): readonly string[] {
  if (!UNSPACED.test(word)) return [word]
  return (word.match(RUNS) ?? []).flatMap(run => {
    const characters = UNSPACED.test(run) ? (run.match(CHARACTERS) ?? []) : []
    if (characters.length < 2) return [run]
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  })
}

/** Does it have any character of a script without spaces? */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text)
}

/** Characters per word in scripts without spaces. */
const CHARACTERS_A_WORD = 2
const UNSPACED_LETTER = new RegExp(UNSPACED, 'gu')

/** The length of a text in words, whatever its script. */
export function lengthInWords(text: string): number {
  const letters = text.match(UNSPACED_LETTER)?.length ?? 0
  return letters / CHARACTERS_A_WORD + wordsOf(letters === 0 ? text : text.replaceAll(UNSPACED_LETTER, ' ')).length
}

const REMEMBERED = 50_000
const stem = remembered(REMEMBERED, stemmer)

/** The Porter stem of a lower-case English word; words of up to three letters are unchanged. */
export function stemOf(word: string): string {
  return word.length <= 3 ? word : stem(word)
}

/** A number: "17 cases", "nine people". */
export const FIGURE =
  /\p{N}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\b/iu
