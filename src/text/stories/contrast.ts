import type { Group, Tellers } from './groups.ts'

/** Smaller groups cannot be told apart: what one article says, any other may omit. */
export const FEWEST_TO_CONTRAST = 3
/** Strongest terms per group that are counted as evidence for two events. */
const WITNESSES = 5
/** Evidence (the sum of Dunning's log-likelihood ratios) that proves two events. */
const PROOF = 85

/**
 * How much evidence there is that two groups are about different events: 0 if each has what the other has, 1 if the
 * terms that only one has leave no doubt. For few articles, it is the amount that is missing; the more articles, the
 * more it is instead how improbable the differences would be within one event.
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

/** The fraction of a group's profile that another group lacks. */
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

/** The total evidence of the terms that one group has more often than the other; the strongest only. */
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
      // A term that the other group lacks says more than one it has, so terms with fewer holders no longer matter.
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
