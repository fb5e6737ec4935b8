import { termsOf } from '#text/terms.ts'
import type { Concept } from './concepts.ts'
import { isThere } from './coverage.ts'
import { inSet, ownIn } from './match.ts'
import type { PreparedSentence, Prepared } from './prepare.ts'

/** A speaker asked for, as needed to compare. */
export interface Sought {
  readonly key?: string
  readonly name?: string
  readonly concepts: readonly Concept[]
}

/** By speaker's name, the terms of every role in these articles. */
export type Roles = ReadonlyMap<string, ReadonlySet<string>>

export function rolesOf(texts: readonly Prepared[]): Roles {
  const roles = new Map<string, Set<string>>()
  for (const { source } of texts) {
    for (const { speaker } of source.analysis.quotes) {
      if (speaker?.role === undefined) continue
      const known = roles.get(speaker.name) ?? new Set()
      roles.set(speaker.name, known)
      for (const term of termsOf(speaker.role)) known.add(term)
    }
  }
  return roles
}

/** Confidence that a sentence has the words of the speaker asked for. */
export function voiceOf(
  { key, name, concepts }: Sought,
  roles: Roles = new Map(),
): (piece: PreparedSentence) => number {
  if (name !== undefined && key !== undefined) {
    const last = name.split(/\s+/u).at(-1) ?? name
    return ({ quotes, passage }) => {
      const speakers = quotes.flatMap(({ speaker }) => speaker ?? [])
      if (speakers.some(speaker => speaker.name === name || sameName(speaker.name, name))) return 1
      return passage.text.includes(last) ? (speakers.length === 0 ? 0.7 : 0.3) : 0
    }
  }
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return () => 0
  const own = concepts.map(concept => ownIn(concept, FORM))
  const above = headings(concepts)
  return piece => {
    const speakers = piece.quotes.length === 0 ? [] : piece.quotes.flatMap(({ speaker }) => speaker ?? [])
    const known =
      speakers.length === 0
        ? piece.spoken
        : new Set([...piece.spoken, ...speakers.flatMap(speaker => [...(roles.get(speaker.name) ?? [])])])
    const bySpeaker = known.size === 0 ? [] : concepts.map(concept => inSet(known, concept))
    const bySentence = own.map(has => has(piece.words))
    const best = (direct: readonly number[], factor: number) => {
      if (!direct.some(isThere)) return 0
      const heading = above(piece.text)
      const sum = concepts.reduce(
        (so, { weight }, at) =>
          so + weight * Math.max(direct[at] ?? 0, 0.6 * (heading[at] ?? 0), 0.6 * (bySentence[at] ?? 0)),
        0,
      )
      return (factor * sum) / total
    }
    return Math.max(best(bySpeaker, 1), best(bySentence, speakers.length > 0 ? 0.75 : 0.8))
  }
}

/** Confidence that an article's heading has each concept, cached per article. */
function headings(concepts: readonly Concept[]): (text: Prepared) => readonly number[] {
  const known = new Map<Prepared, readonly number[]>()
  return text => {
    const before = known.get(text)
    if (before) return before
    const found = concepts.map(concept => Math.max(inSet(text.title, concept), inSet(text.lede, concept)))
    known.set(text, found)
    return found
  }
}

/** Confidence that somebody quoted in a sentence, rather than only named, is the speaker asked for. */
export function speakerIs(
  { key, name, concepts }: Sought,
  roles: Roles = new Map(),
): (piece: PreparedSentence) => number {
  if (name !== undefined && key !== undefined) {
    return ({ quotes }) => (quotes.some(({ speaker }) => speaker && sameName(speaker.name, name)) ? 1 : 0)
  }
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return () => 0
  return ({ quotes, spoken }) => {
    if (spoken.size === 0) return 0
    const known = new Set([...spoken, ...quotes.flatMap(({ speaker }) => [...(roles.get(speaker?.name ?? '') ?? [])])])
    return concepts.reduce((sum, concept) => sum + concept.weight * inSet(known, concept), 0) / total
  }
}

/** Confidence of an inflected word of a role. */
const FORM = 0.6

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
