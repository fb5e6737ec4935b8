const OTHER = 1
const LETTER = 2
const MARK = 3
const NUMBER = 4

/** From here on a code may be half a character. */
const SURROGATES = 0xd800
/** What each character below them is, by its code, once it was asked for; 0 until then. */
const kinds = new Uint8Array(SURROGATES)

/** A stem is this many letters and marks at the beginning of a word. */
const STEM = { least: 4, most: 6 }

/** The beginning of each longer word, lower case: it stands for its stem, in whatever language. */
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

/** How many words and numbers a text has. */
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

/** Regular expressions are slow to tell the letters of every script apart; each is asked about one character once. */
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
