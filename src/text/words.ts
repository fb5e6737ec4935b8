import { stemmer } from 'stemmer'
import { remembered } from './remembered.ts'

/** Letters with the marks on them and the joiners between them, which are letters in Persian, Sinhala and Malayalam. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}]|\p{M}|\u200c|\u200d)*/gu
const ENDINGS = /[’'](?<=\p{L}.)(?:s|t|d|m|ll|re|ve)(?!\p{L})/gu
const PLAIN_ENDINGS = /(?<=[a-z])[’'](?:s|t|d|m|ll|re|ve)(?![a-z])/g
/** Text in which every letter is one of English; the same is then found several times faster. */
const PLAIN = /^[\0-\u{7F}\u2010-\u2027]*$/u
const BETWEEN_PLAIN_WORDS = /[^a-z0-9]+/
/** Scripts written without spaces: a run of them is read as pairs of characters, each with its marks. */
const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const UNSPACED_LETTERS = SCRIPTS.map(script => String.raw`\p{Script=${script}}`).join('')
const UNSPACED = new RegExp(`[${UNSPACED_LETTERS}]`, 'u')
const RUNS = new RegExp(String.raw`[${UNSPACED_LETTERS}\p{M}]+|[^${UNSPACED_LETTERS}]+`, 'gu')
const CHARACTERS = /\P{M}\p{M}*/gu

/** A text with the digits of any script as 0 to 9: `٢٠٢٦` is `2026`. Characters stay at their places but in the oldest scripts. */
export function usualDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, digit => String(valueOf(digit.codePointAt(0) ?? 0)))
}

/** Digits come in tens, from a code that ends in 0 or in 6 on. */
function valueOf(code: number): number {
  const row = code & ~0xf
  return /\p{Nd}/u.test(String.fromCodePoint(row)) ? code - row : code - row - 6
}

/** Is every letter of a text one of English, without marks? */
export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

/** The words of a text in lower case, in order; what an apostrophe shortens ('s, n't, 'll) is left off. */
export function wordsOf(text: string): readonly string[] {
  const small = text.toLowerCase()
  if (isPlain(small)) return plainWords(small)
  const found = small.replaceAll(ENDINGS, '').match(WORD) ?? []
  return UNSPACED.test(text) ? found.flatMap(pairs) : found
}

/** The same, of a text in lower case that is plain. */
export function plainWords(small: string): readonly string[] {
  const whole = small.includes('’') || small.includes("'") ? small.replaceAll(PLAIN_ENDINGS, '') : small
  // Twice as fast as to match the words.
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

/** Is there anything in it of a script written without spaces? */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text)
}

/** Two characters of a script without spaces are about one word. */
const CHARACTERS_A_WORD = 2
const UNSPACED_LETTER = new RegExp(UNSPACED, 'gu')

/** How long a text is in words, whatever script it is written in. */
export function lengthInWords(text: string): number {
  const letters = text.match(UNSPACED_LETTER)?.length ?? 0
  return letters / CHARACTERS_A_WORD + wordsOf(letters === 0 ? text : text.replaceAll(UNSPACED_LETTER, ' ')).length
}

const REMEMBERED = 50_000
const stem = remembered(REMEMBERED, stemmer)

/** The Porter stem of an English word in lower case; words of three letters or fewer stay. */
export function stemOf(word: string): string {
  return word.length <= 3 ? word : stem(word)
}

/** "17 cases", "nine people". */
export const FIGURE =
  /\p{N}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\b/iu
