import type { Group, Tellers } from './groups.ts'

/** Groups of fewer articles have nothing they could be told apart by: what one article says, any other may leave out. */
export const FEWEST_TO_CONTRAST = 3
/** So many terms, those that speak most for two events, are heard for each group. */
const WITNESSES = 5
/** When they say so much (the sum of Dunning's log-likelihood ratios), it is two events beyond doubt. */
const PROOF = 85

/**
 * How far two groups tell of different events: 0 if each has what the other has, 1 if what each has and the other lacks
 * leaves no doubt. Of a few articles it counts how much is lacking; the more there are, the more it counts instead how
 * unlikely it is that articles on one event should differ so.
 */
export function contrast(tellers: Tellers, one: Group, other: Group): number {
  const size = Math.min(one.size, other.size)
  if (size < FEWEST_TO_CONTRAST) return 0
  const few = (FEWEST_TO_CONTRAST / size) ** 2
  const unlike = Math.sqrt(missing(tellers, one, other) * missing(tellers, other, one))
  if (few === 1) return unlike
  const proof = Math.min(testimony(one, other), testimony(other, one)) / PROOF
  return Math.min(1, few * unlike + (1 - few) * proof)
}

/** The share of a group's profile that another group lacks. */
function missing({ rarity }: Tellers, one: Group, other: Group): number {
  const { profile, said } = one
  let lacked = 0
  for (let at = 0; at < profile.length; at += 1) {
    const term = profile[at] ?? 0
    const share = (one.holders[term] ?? 0) / one.size
    lacked += (rarity[term] ?? 0) * Math.max(0, share - (other.holders[term] ?? 0) / other.size)
  }
  return said === 0 ? 0 : lacked / said
}

/** What the terms say, together, that one group has more often than the other; the strongest only. */
function testimony(one: Group, other: Group): number {
  const { terms } = one
  const strongest = new Float64Array(WITNESSES)
  let fewest = 1
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0
    const holds = one.holders[term] ?? 0
    if (holds < fewest) break
    const held = other.holders[term] ?? 0
    if (holds * other.size <= held * one.size) continue
    const ratio = likelihoodRatio(holds, one.size, held, other.size)
    const weakest = strongest[0] ?? 0
    if (ratio <= weakest) {
      // A term that the other group lacks says more than one it has: fewer holders cannot be heard any more.
      if (held === 0) fewest = holds + 1
      continue
    }
    strongest[0] = ratio
    strongest.sort()
  }
  return strongest.reduce((sum, ratio) => sum + ratio, 0)
}

/** Dunning's G² of a term that `a` of `n` articles have here and `b` of `m` there. */
function likelihoodRatio(a: number, n: number, b: number, m: number): number {
  const apart = entropic(a) + entropic(n - a) - entropic(n) + entropic(b) + entropic(m - b) - entropic(m)
  const together = entropic(a + b) + entropic(n + m - a - b) - entropic(n + m)
  return 2 * (apart - together)
}

const entropies = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : count * Math.log(count)))

function entropic(count: number): number {
  return entropies[count] ?? count * Math.log(count)
}
