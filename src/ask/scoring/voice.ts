import { termsOf } from '#text/terms.ts'
import type { Concept } from './concepts.ts'
import { inSet, ownOf } from './match.ts'
import type { PreparedSentence, Prepared } from './prepare.ts'

/** What whose words are asked for is compared by. */
export interface Sought {
  readonly key?: string
  readonly name?: string
  readonly concepts: readonly Concept[]
}

/** By the name of a speaker, the terms of every role that any of these articles gives. */
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

/** How surely a sentence tells the words of the one who is sought. */
export function voiceOf(piece: PreparedSentence, { key, name, concepts }: Sought, roles: Roles = new Map()): number {
  const speakers = piece.quotes.flatMap(({ speaker }) => speaker ?? [])
  if (name !== undefined && key !== undefined) {
    if (speakers.some(speaker => speaker.name === name || sameName(speaker.name, name))) return 1
    const last = name.split(/\s+/u).at(-1) ?? name
    const named = piece.passage.text.includes(last)
    return named ? (speakers.length === 0 ? 0.7 : 0.3) : 0
  }
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return 0
  const heading = (concept: Concept) => Math.max(inSet(piece.text.title, concept), inSet(piece.text.lede, concept))
  const known = new Set([...piece.spoken, ...speakers.flatMap(speaker => [...(roles.get(speaker.name) ?? [])])])
  const bySpeaker = concepts.map(concept => inSet(known, concept))
  const bySentence = concepts.map(concept => ownOf({ terms: piece.terms, spoken: new Set() }, concept, FORM))
  const best = (direct: readonly number[], factor: number) =>
    direct.some(quality => quality > 0)
      ? (factor *
          concepts.reduce(
            (sum, concept, at) =>
              sum + concept.weight * Math.max(direct[at] ?? 0, 0.6 * heading(concept), 0.6 * (bySentence[at] ?? 0)),
            0,
          )) /
        total
      : 0
  return Math.max(best(bySpeaker, 1), best(bySentence, speakers.length > 0 ? 0.75 : 0.8))
}

/** Another form of a word of a role. */
const FORM = 0.6

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
