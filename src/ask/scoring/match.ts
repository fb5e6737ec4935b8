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
    if (quality > best && hasTerm(terms, term)) best = quality
  }
  return best
}

function hasTerm(terms: ReadonlySet<string>, term: string): boolean {
  if (terms.has(term)) return true
  return term.includes(' ') && term.split(' ').every(part => terms.has(part))
}

/** The letters that forms of a word share at least. */
const SHARED = 4

/** `ownOf` of many concepts, by one look at each word of a sentence. */
export function matching(
  concepts: readonly Concept[],
  form: number,
): (sentence: Pick<PreparedSentence, 'terms' | 'spoken'>) => readonly number[] {
  const byTerm = new Map<string, (readonly [number, number])[]>()
  const byStart = new Map<string, number[]>()
  const inPairs = new Set<string>()
  for (const [at, { terms, name }] of concepts.entries()) {
    for (const [term, quality] of terms) {
      byTerm.set(term, [...(byTerm.get(term) ?? []), [at, quality]])
      const space = term.indexOf(' ')
      if (space !== -1) inPairs.add(term.slice(0, space))
    }
    const start = name?.slice(0, SHARED)
    if (start !== undefined) byStart.set(start, [...(byStart.get(start) ?? []), at])
  }
  return ({ terms, spoken }) => {
    const best = concepts.map(() => 0)
    const keep = (at: number, quality: number) => {
      if (quality > (best[at] ?? 0)) best[at] = quality
    }
    for (const [place, term] of terms.entries()) {
      for (const [at, quality] of byTerm.get(term) ?? []) keep(at, quality)
      if (inPairs.has(term)) {
        for (const [at, quality] of byTerm.get(`${term} ${terms[place + 1] ?? ''}`) ?? []) keep(at, quality)
      }
      for (const at of byStart.get(term.slice(0, SHARED)) ?? []) {
        const concept = concepts[at]
        if (concept && isForm(term, concept)) keep(at, form)
      }
    }
    for (const term of spoken) for (const [at, quality] of byTerm.get(term) ?? []) keep(at, 0.9 * quality)
    return best
  }
}
