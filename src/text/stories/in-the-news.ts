import { rarityOf } from '../rarity.ts'
import { keysOf, type StoryVector } from '../similarity.ts'

/** What the days around an article tell: in how many stories, and of terms in how many of them each is a key. */
export interface InTheNews {
  readonly stories: number
  readonly having: ReadonlyMap<string, number>
}

/**
 * So many stories weigh as much as what was counted once and for all; from 100 to 1,000 it makes little difference on
 * labelled articles.
 */
const COUNTED_BEFORE = 300
/** Of a few stories that share a term some are one story told twice: what may be chance is taken off, two deviations. */
const DEVIATIONS = 2

/**
 * The vector as it is compared: a term that many stories of these days have (the name in every headline) says less about
 * which of them an article tells than it would in other weeks (incremental idf; Yang, Pierce and Carbonell 1998). Lesser
 * weights stay lesser: a text of nothing but such terms is like no other.
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

/** What is left of a term's weight: its rarity now by its rarity in general. */
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

/** The keys that an article brings into its story: those that none of the others there has. */
export function newKeys(vector: StoryVector, others: readonly { readonly vector: StoryVector }[]): readonly string[] {
  const had = new Set<string>()
  for (const other of others) for (const key of keysOf(other.vector)) had.add(key)
  return keysOf(vector).filter(key => !had.has(key))
}
