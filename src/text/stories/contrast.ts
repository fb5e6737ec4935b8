import { rarityOf } from '../rarity.ts'
import type { StoryVector } from '../similarity.ts'

/** Groups of fewer articles have nothing they could be told apart by: what one article says, any other may leave out. */
export const FEWEST_TO_CONTRAST = 3
/** An article is about its heaviest terms, and of those only the ones say which event that are rare in news. */
const ABOUT = { terms: 60, rarity: 2 }
/** A term belongs to a group's profile if it is rarer still and this share of the group's articles has it. */
const PROFILE = { rarity: 3, share: 0.3 }
/** So many terms, those that speak most for two events, are heard for each group. */
const WITNESSES = 5
/** When they say so much (the sum of Dunning's log-likelihood ratios), it is two events beyond doubt. */
const PROOF = 85

/** What a group of articles is about. */
export interface Group {
  readonly size: number
  /** How many of the articles have each term that is rare in news. */
  readonly holders: ReadonlyMap<string, number>
  readonly profile: readonly { readonly term: string; readonly share: number; readonly weight: number }[]
}

export function groupOf(vectors: readonly StoryVector[]): Group {
  const size = vectors.length
  const holders = new Map<string, number>()
  for (const vector of vectors) for (const term of rareIn(vector)) holders.set(term, (holders.get(term) ?? 0) + 1)
  const profile = [...holders]
    .map(([term, count]) => ({ term, share: count / size, weight: rarityOf(term) }))
    .filter(({ share, weight }) => weight >= PROFILE.rarity && share >= PROFILE.share)
  return { size, holders, profile }
}

const rare = new WeakMap<StoryVector, readonly string[]>()

function rareIn(vector: StoryVector): readonly string[] {
  const known = rare.get(vector)
  if (known) return known
  const terms = vector.terms.slice(0, ABOUT.terms).filter(term => rarityOf(term) >= ABOUT.rarity)
  rare.set(vector, terms)
  return terms
}

/**
 * How far two groups tell of different events: 0 if each has what the other has, 1 if what each has and the other lacks
 * leaves no doubt. Of a few articles it counts how much is lacking; the more there are, the more it counts instead how
 * unlikely it is that articles on one event should differ so.
 */
export function contrast(one: Group, other: Group): number {
  const size = Math.min(one.size, other.size)
  if (size < FEWEST_TO_CONTRAST) return 0
  const few = (FEWEST_TO_CONTRAST / size) ** 2
  const unlike = Math.sqrt(missing(one, other) * missing(other, one))
  if (few === 1) return unlike
  const proof = Math.min(testimony(one, other), testimony(other, one)) / PROOF
  return Math.min(1, few * unlike + (1 - few) * proof)
}

/** The share of a group's profile that another group lacks. */
function missing(one: Group, other: Group): number {
  let all = 0
  let lacked = 0
  for (const { term, share, weight } of one.profile) {
    all += share * weight
    lacked += weight * Math.max(0, share - (other.holders.get(term) ?? 0) / other.size)
  }
  return all === 0 ? 0 : lacked / all
}

/** What the terms say, together, that one group has more often than the other; the strongest only. */
function testimony(one: Group, other: Group): number {
  const strongest = new Float64Array(WITNESSES)
  for (const [term, holds] of one.holders) {
    const held = other.holders.get(term) ?? 0
    if (holds * other.size <= held * one.size) continue
    const ratio = likelihoodRatio(holds, one.size, held, other.size)
    if (ratio > (strongest[0] ?? 0)) {
      strongest[0] = ratio
      strongest.sort()
    }
  }
  return strongest.reduce((sum, ratio) => sum + ratio, 0)
}

/** Dunning's G² of a term that `a` of `n` articles have here and `b` of `m` there. */
function likelihoodRatio(a: number, n: number, b: number, m: number): number {
  const apart = entropic(a) + entropic(n - a) - entropic(n) + entropic(b) + entropic(m - b) - entropic(m)
  const together = entropic(a + b) + entropic(n + m - a - b) - entropic(n + m)
  return 2 * (apart - together)
}

function entropic(count: number): number {
  return count === 0 ? 0 : count * Math.log(count)
}
