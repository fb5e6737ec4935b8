import { rarityOf } from '../rarity.ts'
import { keysOf, type StoryVector } from '../similarity.ts'

/** What is in the news around an article's days: the number of stories, and for each term in how many it is a key. */
export interface InTheNews {
  readonly stories: number
  readonly having: ReadonlyMap<string, number>
}

/**
 * Stories that weigh as much as the fixed counts; from 100 to 1,000 it makes little difference on labelled articles.
 */
const COUNTED_BEFORE = 300
/**
 * Standard deviations deducted as chance, since of a few stories that share a term some are one story counted twice.
 */
const DEVIATIONS = 2

/**
 * A vector reweighted for comparison: a term in many stories of these days (the name in every headline) says less about
 * which of them an article is about than in other weeks (incremental idf; Yang, Pierce and Carbonell 1998). The weights
 * are not renormalised: a text of nothing but such terms resembles no other.
 */
export function lessened(vector: StoryVector, { stories, having }: InTheNews): StoryVector {
  const { terms } = vector
  const weights: number[] = []
  let changed = false
  for (let place = 0; place < terms.length; place += 1) {
    const weight = vector.weights[place] ?? 0
    const left = leftOf(terms[place] ?? '', stories, having)
    if (left < 1) changed = true
    weights.push(left < 1 ? rounded(weight * left) : weight)
  }
  return changed ? heaviestFirst(terms, weights) : vector
}

/** The fraction of a term's weight that is left: its current rarity relative to its general rarity. */
function leftOf(term: string, stories: number, having: ReadonlyMap<string, number>): number {
  const counted = having.get(term) ?? 0
  const surely = counted - DEVIATIONS * Math.sqrt(counted)
  if (surely <= 0) return 1
  const rarity = rarityOf(term)
  const now = Math.log((COUNTED_BEFORE + stories) / (COUNTED_BEFORE * Math.exp(-rarity) + surely))
  return rarity === 0 ? 1 : Math.max(0, Math.min(1, now / rarity))
}

function rounded(weight: number): number {
  return Math.round(weight * 1e4) / 1e4
}

function heaviestFirst(terms: readonly string[], weights: readonly number[]): StoryVector {
  const order = terms
    .map((term, place) => ({ term, weight: weights[place] ?? 0 }))
    .sort((one, other) => other.weight - one.weight || (one.term < other.term ? -1 : 1))
  return { terms: order.map(({ term }) => term), weights: order.map(({ weight }) => weight) }
}

/** The keys that an article adds to its story: those that none of the others has. */
export function newKeys(vector: StoryVector, others: readonly { readonly vector: StoryVector }[]): readonly string[] {
  const had = new Set<string>()
  for (const other of others) for (const key of keysOf(other.vector)) had.add(key)
  return keysOf(vector).filter(key => !had.has(key))
}
