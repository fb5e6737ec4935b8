import { stemOf, wordsOf } from '#text/words.ts'
import { THESAURUS } from '../data/thesaurus.ts'

/** How surely words of one line of the thesaurus mean the same. */
const SURE = 0.8

const byTerm = new Map<string, Map<string, number>>()
for (const line of THESAURUS.split('\n')) {
  const [left = '', right] = line.split('>')
  const asked = termsIn(left)
  const told = right === undefined ? asked : termsIn(right)
  for (const term of asked) {
    const known = byTerm.get(term) ?? new Map<string, number>()
    byTerm.set(term, known)
    for (const other of told) if (other !== term) known.set(other, SURE)
  }
}

function termsIn(list: string): readonly string[] {
  return list
    .split(',')
    .map(entry => wordsOf(entry).map(stemOf).join(' '))
    .filter(term => term !== '')
}

/** The other terms that a term may stand for, each with how surely; a term is one stem, or two in a row. */
export function sameAs(term: string): ReadonlyMap<string, number> | undefined {
  return byTerm.get(term)
}
