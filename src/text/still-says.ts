const QUOTES: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»″]/gu, '"'],
  [/[‘’‚‛′]/gu, "'"],
  [/[‐‑‒–—―]/gu, '-'],
  [/\u00ad/gu, ''],
  [/\s+/gu, ' '],
]

/** Marks of an omission, inside or at the end, and an added full stop where the text goes on. */
const LEFT_OUT = / …(?: |$)|(?<=[\p{L}\p{N}”’"')])\.$/u

/**
 * Does a text still have these words, piece by piece around omissions? Variants of quotation marks, dashes and spaces
 * do not count as changes.
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
