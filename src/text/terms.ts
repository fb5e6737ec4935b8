import { stemOf, wordsOf } from './words.ts'

const ACCENTS = /[\u0300-\u036f]/gu
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

/** Too common to tell articles apart: left out of a question that has other words. */
const COMMON = new Set(
  (
    'a about after all an and any are as at be been but by can did do for from had has have he her his how i in into is it ' +
    'its more not of on or our out over said say she so that the their them they this to up was we were what when where ' +
    'which who why will with would you'
  ).split(' '),
)

/** Words as they are compared: lower case, without accents and apostrophes; `Łukašenka’s` is `lukasenka`. */
export function foldedWords(text: string): readonly string[] {
  return wordsOf(folded(text)).map(word => word.replace(/[’']/gu, ''))
}

/** A text in lower case and without accents, every character at its old place. */
export function foldedLetters(text: string): string {
  return text.replace(/[^a-z0-9\s]/gu, character => {
    const plain = folded(character)
    return plain.length === character.length ? plain : character
  })
}

function folded(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC')
  return plain.replace(/[łøđðþßæœ]/gu, letter => UNDECOMPOSED[letter] ?? letter)
}

/** The terms of the full-text index, in order: folded words, stemmed. */
export function termsOf(text: string): readonly string[] {
  return foldedWords(text).map(stemOf)
}

/** The terms a question asks for, each once, without the most common words where others remain. */
export function termsAsked(words: string): readonly string[] {
  const folded = foldedWords(words)
  const telling = folded.filter(word => !COMMON.has(word))
  return [...new Set((telling.length > 0 ? telling : folded).map(stemOf))]
}
