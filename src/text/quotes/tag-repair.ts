import type { Token } from './tokens.ts'

/** Words that are names only where they stand first in a sentence by chance. */
const CAPITAL = /^\p{Lu}/u
const WEAK = new Set(['ADJ', 'NOUN', 'VERB', 'ADV', 'X', 'INTJ', 'AUX'])

/**
 * Corrects what the tagger is known to get wrong: a surname at the start of a sentence taken for a noun or verb, where
 * the same word stands capitalised inside a sentence as a name.
 */
export function repairTags(tokens: readonly Token[]): readonly Token[] {
  const names = new Set<string>()
  const plain = new Set<string>()
  for (const token of tokens) {
    if (!token.initial && token.pos === 'PROPN' && CAPITAL.test(token.text)) names.add(token.text)
    if (!CAPITAL.test(token.text)) plain.add(token.lower)
  }
  return tokens.map((token, index) => {
    if (!CAPITAL.test(token.text) || !WEAK.has(token.pos)) return token
    const before = tokens[index - 1]
    const inside = !token.initial && before !== undefined && !/["“‘:]/u.test(before.text)
    if (names.has(token.text) && (inside || !plain.has(token.lower))) return { ...token, pos: 'PROPN' as const }
    return token
  })
}
