import { stemmer } from 'stemmer'
import { remembered } from './remembered.ts'

const WORD = /[\p{L}\p{N}]+/gu
const ENDINGS = /[’'](?<=\p{L}.)(?:s|t|d|m|ll|re|ve)(?!\p{L})/gu
/** Text in which every letter is one of English; the same is then found several times faster. */
const PLAIN = /^[\0-\u{7F}\u2010-\u2027]*$/u
const PLAIN_WORD = /[a-z0-9]+/g
/** Scripts written without spaces: a run of them is read as pairs of characters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** The words of a text in lower case, in order; what an apostrophe shortens ('s, n't, 'll) is left off. */
export function wordsOf(text: string): readonly string[] {
  const whole = text.toLowerCase().replaceAll(ENDINGS, '')
  if (PLAIN.test(whole)) return whole.match(PLAIN_WORD) ?? []
  const found = whole.match(WORD) ?? []
  return UNSPACED.test(text) ? found.flatMap(pairs) : found
}

function pairs(word: string): readonly string[] {
  const characters = Array.from(word)
  if (!UNSPACED.test(word) || characters.length < 2) return [word]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** Two characters of a script without spaces are about one word. */
const CHARACTERS_A_WORD = 2
const UNSPACED_CHARACTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/** How long a text is in words, whatever script it is written in. */
export function lengthInWords(text: string): number {
  const unspaced = text.match(UNSPACED_CHARACTER)?.length ?? 0
  const rest = unspaced === 0 ? text : text.replaceAll(UNSPACED_CHARACTER, ' ')
  return (rest.match(/\S+/gu)?.length ?? 0) + unspaced / CHARACTERS_A_WORD
}

const REMEMBERED = 50_000
const stem = remembered(REMEMBERED, stemmer)

/** The Porter stem of an English word in lower case; words of three letters or fewer stay. */
export function stemOf(word: string): string {
  return word.length <= 3 ? word : stem(word)
}
