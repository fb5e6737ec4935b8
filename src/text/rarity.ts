import table from './data/word-rarity.json' with { type: 'json' }

const rarity = new Map<string, number>()
for (const [tenths, words] of Object.entries(table.tenths)) {
  for (const word of words.split(' ')) rarity.set(word, Number(tenths) / 10)
}

/**
 * The rarity of an English word in news, by its stem: ln(articles / articles with it), from 0 for "the" to 8.4 for a
 * word in none of the 8,490 articles counted (`bench/train-summaries.ts` counts them).
 */
export function rarityOf(stem: string): number {
  return rarity.get(stem) ?? table.rarest
}

/** The rarity of a word that does not occur in English news. */
export const UNHEARD = table.rarest

/** Does the word occur in English news? */
export function isKnown(stem: string): boolean {
  return rarity.has(stem)
}
