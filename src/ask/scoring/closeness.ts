import type { Concept } from './concepts.ts'
import type { PreparedSentence } from './prepare.ts'

/** A number stands so many words before what is counted. */
const COUNTING = 3

/** The share of a question that these qualities of its concepts are. */
export function share(qualities: readonly number[], concepts: readonly Concept[]): number {
  let sum = 0
  let total = 0
  for (let at = 0; at < concepts.length; at += 1) {
    const weight = concepts[at]?.weight ?? 0
    sum += weight * (qualities[at] ?? 0)
    total += weight
  }
  return total === 0 ? 0 : sum / total
}

/** 1 where a number stands right before what is counted. */
export function headNear({ terms }: PreparedSentence, head: Concept): number {
  for (const [at, term] of terms.entries()) {
    if ((head.terms.get(term) ?? 0) === 0) continue
    for (let back = 1; back <= COUNTING; back += 1) if (/\d/u.test(terms[at - back] ?? '')) return 1
  }
  return 0
}

/** 1 where the concepts that a sentence has stand close together. */
export function closeness({ terms }: PreparedSentence, concepts: readonly Concept[]): number {
  const places = terms.flatMap((term, at) => (concepts.some(concept => concept.terms.has(term)) ? [at] : []))
  if (places.length < 2) return 0
  const span = (places.at(-1) ?? 0) - (places[0] ?? 0) + 1
  return Math.min(1, (2 * places.length) / (span + places.length))
}

/** The share of the neighbouring words of a question that are neighbours in a sentence too: "second goal". */
export function together({ terms }: PreparedSentence, concepts: readonly Concept[]): number {
  if (concepts.length < 2) return 0
  let pairs = 0
  for (let at = 0; at + 1 < concepts.length; at += 1) {
    const [one, other] = [concepts[at], concepts[at + 1]]
    if (one && other && stand(terms, one, other)) pairs += 1
  }
  return pairs / (concepts.length - 1)
}

/** With one word between them at most. */
function stand(terms: readonly string[], one: Concept, other: Concept): boolean {
  return terms.some((term, at) => {
    if (!one.terms.has(term)) return false
    return [at - 2, at - 1, at + 1, at + 2].some(place => other.terms.has(terms[place] ?? '') && term !== terms[place])
  })
}
