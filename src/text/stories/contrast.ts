import { type Numbered, numberedOf } from '../numbered.ts'
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

/** The terms that tell some articles' events apart, numbered. */
export interface Tellers {
  /** By article, the numbers of the terms it has. */
  readonly has: readonly Uint32Array[]
  /** How rare in news each term is. */
  readonly rarity: Float64Array
}

/** How many articles a group has, and by term how many of them have it. */
export interface Group {
  readonly size: number
  readonly holders: Uint32Array
}

export function tellersOf(vectors: readonly StoryVector[]): Tellers {
  const all = numberedOf(vectors)
  const scratch = all[0]?.vocabulary.scratch ?? new Float64Array()
  const numbers: number[] = []
  const has: Uint32Array[] = []
  for (const vector of all) has.push(renumbered(tellingOf(vector), scratch, numbers))
  for (const number of numbers) scratch[number] = 0
  const rarity = new Float64Array(numbers.length)
  for (let at = 0; at < numbers.length; at += 1) rarity[at] = all[0]?.vocabulary.rarity[numbers[at] ?? 0] ?? 0
  return { has, rarity }
}

/** Terms by their place among `numbers`, where those not there yet are added. */
function renumbered(terms: Int32Array, scratch: Float64Array, numbers: number[]): Uint32Array {
  const places = new Uint32Array(terms.length)
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0
    let place = scratch[term] ?? 0
    if (place === 0) {
      place = numbers.push(term)
      scratch[term] = place
    }
    places[at] = place - 1
  }
  return places
}

const telling = new WeakMap<Numbered, Int32Array>()

function tellingOf(vector: Numbered): Int32Array {
  const known = telling.get(vector)
  if (known) return known
  const about = vector.terms.subarray(0, ABOUT.terms)
  const found = about.filter(term => (vector.vocabulary.rarity[term] ?? 0) >= ABOUT.rarity)
  telling.set(vector, found)
  return found
}

/** The group of these articles, or of these and those of `grown`. */
export function groupOf({ has, rarity }: Tellers, articles: readonly number[], grown?: Group): Group {
  const holders = grown ? grown.holders.slice() : new Uint32Array(rarity.length)
  for (const article of articles) {
    const terms = has[article]
    for (let at = 0; at < (terms?.length ?? 0); at += 1) {
      const term = terms?.[at] ?? 0
      holders[term] = (holders[term] ?? 0) + 1
    }
  }
  return { size: articles.length + (grown?.size ?? 0), holders }
}

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
  let all = 0
  let lacked = 0
  for (let term = 0; term < rarity.length; term += 1) {
    const holds = one.holders[term] ?? 0
    if (holds === 0) continue
    const share = holds / one.size
    const weight = rarity[term] ?? 0
    if (share < PROFILE.share || weight < PROFILE.rarity) continue
    all += share * weight
    lacked += weight * Math.max(0, share - (other.holders[term] ?? 0) / other.size)
  }
  return all === 0 ? 0 : lacked / all
}

/** What the terms say, together, that one group has more often than the other; the strongest only. */
function testimony(one: Group, other: Group): number {
  const strongest = new Float64Array(WITNESSES)
  let fewest = 1
  for (let term = 0; term < one.holders.length; term += 1) {
    const holds = one.holders[term] ?? 0
    const held = other.holders[term] ?? 0
    if (holds < fewest || holds * other.size <= held * one.size) continue
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
