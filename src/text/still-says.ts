const QUOTES: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»″]/gu, '"'],
  [/[‘’‚‛′]/gu, "'"],
  [/[‐‑‒–—―]/gu, '-'],
  [/\u00ad/gu, ''],
  [/\s+/gu, ' '],
]

/** Does a text still have these words? Another kind of quotation mark, dash or space is no change. */
export function stillSays(text: string, words: string): boolean {
  return folded(text).includes(folded(words).trim())
}

function folded(text: string): string {
  return QUOTES.reduce((all, [mark, plain]) => all.replace(mark, plain), text.normalize('NFKC'))
}
