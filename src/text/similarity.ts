import { z } from 'zod'
import { isKnown, rarityOf } from './rarity.ts'
import { stemOf, wordsOf } from './words.ts'

/**
 * What an article is about: its telling terms with their weights, heaviest first, of unit length before the lightest
 * were left off. Small, plain JSON, and never changed by what else is stored.
 */
export const StoryVector = z.readonly(
  z.object({ terms: z.array(z.string()).readonly(), weights: z.array(z.number()).readonly() }),
)
export type StoryVector = z.infer<typeof StoryVector>

/** An event is told in the first paragraphs; the rest is background that other events share. */
const WORDS_READ = 400
const TERMS_KEPT = 120
const KEYS = 16
/** The words of the title count twice, and so do the first ones of the text. */
const TITLE_COUNTS = 2
const LEDE_WORDS = 60

/** TF-IDF over word stems; a word that is said again counts less than it did the first time. */
export function vectorOf(text: { readonly title?: string; readonly body: string }): StoryVector {
  const counts = new Map<string, number>()
  const count = (words: readonly string[], times: number) => {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + times)
  }
  count(wordsOf(text.title ?? ''), TITLE_COUNTS)
  const read = wordsOf(text.body.slice(0, WORDS_READ * 12)).slice(0, WORDS_READ)
  count(read, 1)
  count(read.slice(0, LEDE_WORDS), 1)
  const weighed = [...weigh(counts)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1
  const kept = weighed.slice(0, TERMS_KEPT)
  return {
    terms: kept.map(([term]) => term),
    weights: kept.map(([, weight]) => Math.round((weight / length) * 1e4) / 1e4),
  }
}

function weigh(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const stems = new Map<string, number>()
  for (const [word, times] of counts) stems.set(stemOf(word), (stems.get(stemOf(word)) ?? 0) + times)
  const known = [...stems.keys()].filter(isKnown).length
  const english = known > stems.size / 2
  const weights = new Map<string, number>()
  for (const [term, times] of english ? stems : counts) {
    const weight = (1 + Math.log(times) / 2) * (english ? rarityOf(term) : rarityByLength(term))
    if (weight > 0) weights.set(term, weight)
  }
  return weights
}

/** For languages that nothing was counted in: the words that mean little are the short ones (Zipf's law of abbreviation). */
function rarityByLength(word: string): number {
  return /^\p{Script=Latin}|^\p{Script=Cyrillic}|^\p{Script=Greek}/u.test(word) ? Math.min(8, word.length - 3) : 4
}

/** The terms by which articles that might tell the same story are looked up; those share enough of them. */
export function keysOf(vector: StoryVector): readonly string[] {
  return vector.terms.slice(0, KEYS)
}

const lookups = new WeakMap<StoryVector, ReadonlyMap<string, number>>()

function weightsOf(vector: StoryVector): ReadonlyMap<string, number> {
  const known = lookups.get(vector)
  if (known) return known
  const weights = new Map(vector.terms.map((term, place) => [term, vector.weights[place] ?? 0]))
  lookups.set(vector, weights)
  return weights
}

/** Cosine similarity, 0 to 1. */
export function similarityOf(one: StoryVector, other: StoryVector): number {
  const weights = weightsOf(one)
  let sum = 0
  for (const [place, term] of other.terms.entries()) sum += (other.weights[place] ?? 0) * (weights.get(term) ?? 0)
  return sum
}

/** The same of every two vectors. */
export function similaritiesOf(vectors: readonly StoryVector[]): readonly Float64Array[] {
  const rows = vectors.map(() => new Float64Array(vectors.length))
  const holders = new Map<string, { readonly row: number; readonly weight: number }[]>()
  for (const [row, { terms, weights }] of vectors.entries()) {
    for (const [place, term] of terms.entries()) {
      const weight = weights[place] ?? 0
      const others = holders.get(term)
      if (others === undefined) holders.set(term, [{ row, weight }])
      else {
        for (const other of others) add(rows, row, other.row, weight * other.weight)
        others.push({ row, weight })
      }
    }
  }
  return rows
}

function add(rows: readonly Float64Array[], a: number, b: number, value: number): void {
  const [left, right] = [rows[a], rows[b]]
  if (left === undefined || right === undefined) return
  left[b] = (left[b] ?? 0) + value
  right[a] = (right[a] ?? 0) + value
}
