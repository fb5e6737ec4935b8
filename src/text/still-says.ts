const QUOTES: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»″]/gu, '"'],
  [/[‘’‚‛′]/gu, "'"],
  [/[‐‑‒–—―]/gu, '-'],
  [/\u00ad/gu, ''],
  [/\s+/gu, ' '],
]

/** What stands for words that were left out, within or at the end, or ends a clause that goes on in the text. */
const LEFT_OUT = / …(?: |$)|(?<=[\p{L}\p{N}”’"')])\.$/u

/**
 * Does a text still have these words, piece by piece where some were left out between? Another kind of quotation mark, dash
 * or space is no change.
 */
export function stillSays(text: string, words: string): boolean {
  const whole = folded(text)
  return (
    whole.includes(folded(words).trim()) || words.split(LEFT_OUT).every(piece => whole.includes(folded(piece).trim()))
  )
}

function folded(text: string): string {
  return QUOTES.reduce((all, [mark, plain]) => all.replace(mark, plain), text.normalize('NFKC'))
}
