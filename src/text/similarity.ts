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
const COUNTS_ABOVE = 2
const LEDE_WORDS = 60

/** TF-IDF over word stems; a word that is said again counts less than it did the first time. */
export function vectorOf(text: { readonly title?: string; readonly body: string }): StoryVector {
  const title = wordsOf(text.title ?? '')
  const body = wordsOf(text.body.slice(0, WORDS_READ * 12)).slice(0, WORDS_READ)
  const weighed = weigh(title, body)
  const length = Math.hypot(...weighed.map(({ weight }) => weight)) || 1
  const kept = weighed.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, TERMS_KEPT)
  return {
    terms: kept.map(({ term }) => term),
    weights: kept.map(({ weight }) => Math.round((weight / length) * 1e4) / 1e4),
  }
}

interface Weighed {
  readonly term: string
  readonly weight: number
}

function weigh(title: readonly string[], body: readonly string[]): Weighed[] {
  const stems = counted(title.map(stemOf), body.map(stemOf))
  let known = 0
  for (const stem of stems.keys()) if (isKnown(stem)) known += 1
  const english = known > stems.size / 2
  const weighed: Weighed[] = []
  for (const [term, times] of english ? stems : counted(title, body)) {
    const weight = (1 + Math.log(times) / 2) * (english ? rarityOf(term) : rarityByLength(term))
    if (weight > 0) weighed.push({ term, weight })
  }
  return weighed
}

function counted(title: readonly string[], body: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of title) counts.set(word, (counts.get(word) ?? 0) + COUNTS_ABOVE)
  for (const [place, word] of body.entries())
    counts.set(word, (counts.get(word) ?? 0) + (place < LEDE_WORDS ? COUNTS_ABOVE : 1))
  return counts
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

const similarities = new WeakMap<StoryVector, WeakMap<StoryVector, number>>()

/** Cosine similarity, 0 to 1; remembered for as long as both vectors live. */
export function similarityOf(one: StoryVector, other: StoryVector): number {
  const known = similarities.get(one)?.get(other) ?? similarities.get(other)?.get(one)
  if (known !== undefined) return known
  const weights = weightsOf(one)
  let sum = 0
  for (let place = 0; place < other.terms.length; place += 1) {
    sum += (other.weights[place] ?? 0) * (weights.get(other.terms[place] ?? '') ?? 0)
  }
  const own = similarities.get(one) ?? new WeakMap<StoryVector, number>()
  similarities.set(one, own.set(other, sum))
  return sum
}

/** The same of every two vectors; 0 of each with itself. */
export function similaritiesOf(vectors: readonly StoryVector[]): readonly Float64Array[] {
  const rows = vectors.map(() => new Float64Array(vectors.length))
  for (const [a, one] of vectors.entries()) {
    for (const [b, other] of vectors.slice(0, a).entries()) set(rows, a, b, similarityOf(one, other))
  }
  return rows
}

function set(rows: readonly Float64Array[], a: number, b: number, value: number): void {
  const [left, right] = [rows[a], rows[b]]
  if (left === undefined || right === undefined) return
  left[b] = value
  right[a] = value
}
