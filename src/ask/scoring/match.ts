import type { Concept } from './concepts.ts'
import type { PreparedSentence } from './prepare.ts'

/** "Kestrian" for "Kestria", "deliveries" for "delivered": the same word with another ending. */
function isForm(term: string, { name }: Concept): boolean {
  if (name === undefined || term.length < 4) return false
  let same = 0
  while (same < term.length && term[same] === name[same]) same += 1
  const [less, more] = [Math.min(term.length, name.length) - same, Math.max(term.length, name.length) - same]
  return same >= 5 ? less <= 1 && more <= 4 : same >= 4 && less === 0 && more <= 2
}

/** How surely a sentence itself has a concept, in its words or in who speaks: 0 to 1. */
export function ownOf(
  { terms, spoken }: Pick<PreparedSentence, 'terms' | 'spoken'>,
  concept: Concept,
  form: number,
): number {
  let best = 0
  for (const [at, term] of terms.entries()) {
    const quality =
      concept.terms.get(term) ??
      concept.terms.get(`${term} ${terms[at + 1] ?? ''}`) ??
      (isForm(term, concept) ? form : 0)
    if (quality > best) best = quality
  }
  if (best < 0.9 && spoken.size > 0) best = Math.max(best, 0.9 * inSet(spoken, concept))
  return best
}

/** How surely some terms have a concept. */
export function inSet(terms: ReadonlySet<string>, concept: Concept): number {
  let best = 0
  for (const [term, quality] of concept.terms) {
    if (quality > best && term.split(' ').every(part => terms.has(part))) best = quality
  }
  return best
}
