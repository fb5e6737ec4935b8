import { NEGATIONS, NUMERALS } from '../data/negations.ts'

/** A word, a number or a symbol that counts as one (%, $), normalised for comparison. Offsets are UTF-16 code units. */
export interface WordForm {
  /** Lower case, without accents; a number without thousands separators. */
  readonly form: string
  readonly start: number
  readonly end: number
}

/** Scripts without spaces are compared character by character. */
const TOKEN =
  /[$€£¥%‰]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{N}+(?:[.,]\p{N}+)*\p{L}*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
const PLAIN = /^[a-z]+$/
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?!\d)/
/** "-5" is a different number from "5"; in "2015-16" it is a dash. */
const MINUS = /(?:^|[\s(])[-−]$/u

export function wordForms(text: string): readonly WordForm[] {
  const tokens: WordForm[] = []
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    tokens.push({ form: formOf(word, text, index), start: index, end: index + word.length })
  }
  return tokens
}

function formOf(word: string, text: string, at: number): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  if (/^\p{N}/u.test(lower)) {
    const figures = THOUSANDS.test(lower) ? lower.replaceAll(',', '') : lower
    return MINUS.test(text.slice(Math.max(0, at - 2), at)) ? `-${figures}` : figures
  }
  return lower.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'")
}

export function isNumber(form: string): boolean {
  return isFigures(form) || NUMERALS.has(form)
}

export function isFigures(form: string): boolean {
  return /^-?\p{N}/u.test(form)
}

export function denies(form: string): boolean {
  return NEGATIONS.has(form) || form.endsWith("n't")
}
