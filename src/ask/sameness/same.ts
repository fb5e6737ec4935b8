import { lazily } from '#core/lazily.ts'
import { rarityOf } from '#text/rarity.ts'
import { stemOf, wordsOf } from '#text/words.ts'
import { THESAURUS } from '../data/thesaurus.ts'

/** Confidence that two terms on one line of the thesaurus mean the same. */
const SURE = 0.8

/** Scales confidence by `rarityOf`: full from `from` on, at least `least` for the commonest words. */
const COMMON = { from: 3, least: 0.6 }

const byTerm = lazily((): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const terms = new Map<string, Map<string, number>>()
  for (const line of THESAURUS) {
    const [left = '', right] = line.split('>')
    const asked = termsIn(left)
    const told = right === undefined ? asked : termsIn(right)
    for (const term of asked) {
      const known = terms.get(term) ?? new Map<string, number>()
      terms.set(term, known)
      for (const other of told) if (other !== term) known.set(other, SURE * tellingOf(other))
    }
  }
  return terms
})

/** A common word has many other meanings: "first", "million", "set". */
function tellingOf(term: string): number {
  const rarity = Math.max(...term.split(' ').map(rarityOf))
  return Math.min(1, Math.max(COMMON.least, rarity / COMMON.from))
}

function termsIn(list: string): readonly string[] {
  return list
    .split(',')
    .map(entry => wordsOf(entry).map(stemOf).join(' '))
    .filter(term => term !== '')
}

/** The synonyms of a term with their confidence; a term is one stem or two adjacent ones. */
export function sameAs(term: string): ReadonlyMap<string, number> | undefined {
  return byTerm().get(term)
}
