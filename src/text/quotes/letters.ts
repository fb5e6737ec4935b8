const OTHER = 1
const LETTER = 2
const MARK = 3
const NUMBER = 4

/** Codes from here on may be half a character. */
const SURROGATES = 0xd800
/** Cached kind of each character below that, by code; 0 if unknown. */
const kinds = new Uint8Array(SURROGATES)

/** Letters and marks at the beginning of a word that make its stem. */
const STEM = { least: 4, most: 6 }

/** The lower-case beginning of each longer word, which serves as its stem in any language. */
export function stemsOf(text: string): readonly string[] {
  const lower = text.toLowerCase()
  const stems: string[] = []
  let before = OTHER
  let at = 0
  while (at < lower.length) {
    const from = at
    let kind = kindAt(lower, at)
    at += widthAt(lower, at)
    if (kind === LETTER && before !== LETTER) {
      let length = 1
      for (let next = kindAt(lower, at); length < STEM.most && (next === LETTER || next === MARK); length++) {
        kind = next
        at += widthAt(lower, at)
        next = kindAt(lower, at)
      }
      if (length >= STEM.least) stems.push(lower.slice(from, at))
    }
    before = kind
  }
  return stems
}

/** The number of words and numbers in a text. */
export function wordCount(text: string): number {
  let words = 0
  let inside = false
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    const kind = kindAt(text, at)
    const speaks = kind === LETTER || kind === NUMBER
    if (speaks && !inside) words++
    inside = speaks
  }
  return words
}

/** Unicode regular expressions are slow, so each character is classified only once. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const known = kinds[code]
  if (known) return known
  const kind = kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0))
  if (code < SURROGATES) kinds[code] = kind
  return kind
}

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{M}/u.test(character)) return MARK
  return /\p{N}/u.test(character) ? NUMBER : OTHER
}

const widthAt = (text: string, at: number) =>
  text.charCodeAt(at) >= SURROGATES && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
