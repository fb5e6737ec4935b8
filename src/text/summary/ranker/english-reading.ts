import { rarityOf } from '../../rarity.ts'
import { remembered } from '../../remembered.ts'
import { stemOf } from '../../words.ts'
import { product, similarities, type SparseVector, toUnitLength } from './centrality.ts'
import type { Reading } from '../reading/reading.ts'

/** Rarity from which stems carry content; the others are "the", "have", "said". */
const CONTENT = 1.2
const KEYWORDS = 20

/** An English article as the ranker sees it; every array has one entry per sentence. */
export interface EnglishReading extends Reading {
  /** The stems of content words, in order. */
  readonly content: readonly (readonly string[])[]
  /** Pairwise, by tf times rarity. */
  readonly similarity: readonly Float64Array[]
  /** Similarity to the whole article. */
  readonly centrality: readonly number[]
  /** For each sentence, the distinct numbers of its content stems, in order. */
  readonly stemsIn: readonly (readonly number[])[]
  /** The use of each content stem, by number. */
  readonly stems: readonly ContentStem[]
  /** Numbers of adjacent pairs of content stems, and how many sentences have each. */
  readonly pairs: readonly ReadonlySet<number>[]
  readonly holders: ReadonlyMap<number, number>
  /** The article's most distinctive stems with their share of the total weight, best first. */
  readonly keywords: readonly (readonly [stem: number, share: number])[]
}

interface ContentStem {
  readonly stem: string
  /** Its rarity in news. */
  readonly rarity: number
  /** How often it occurs in the article, and its first and last sentence. */
  count: number
  readonly first: number
  last: number
}

const REMEMBERED = 50_000

/** The stem of a word; empty if it carries no content. */
const contentStem = remembered(REMEMBERED, word => {
  const stem = stemOf(word)
  return rarityOf(stem) >= CONTENT ? stem : ''
})

/** The stems of the content words, in order. */
export function contentOf(words: readonly string[]): readonly string[] {
  const content: string[] = []
  for (const word of words) {
    const stem = contentStem(word)
    if (stem !== '') content.push(stem)
  }
  return content
}

export function documentOf(reading: Reading): EnglishReading {
  const content = reading.words.map(contentOf)
  const { stems, running } = numberedStems(content)
  const scratch = new Int32Array(stems.length)
  const vectors = running.map(list => vectorOf(list, stems, scratch))
  const weights = stems.map(({ count, rarity }) => count * rarity)
  const keywords = keywordsOf(stems, weights)
  const whole = Float64Array.from(toUnitLength([], weights).weights)
  const pairs = running.map(pairsOf)
  const holders = new Map<number, number>()
  for (const set of pairs) for (const pair of set) holders.set(pair, (holders.get(pair) ?? 0) + 1)
  return {
    ...reading,
    content,
    similarity: similarities(vectors, stems.length),
    centrality: vectors.map(vector => product(vector, whole)),
    stemsIn: vectors.map(({ terms }) => terms),
    stems,
    pairs,
    holders,
    keywords,
  }
}

/** Numbers the stems in order of appearance, and records their use. */
function numberedStems(content: EnglishReading['content']) {
  const numbers = new Map<string, number>()
  const stems: ContentStem[] = []
  const running = content.map((list, index) =>
    list.map(stem => {
      const number = numbers.get(stem)
      const use = stems[number ?? -1]
      if (number !== undefined && use !== undefined) {
        use.count += 1
        use.last = index
        return number
      }
      numbers.set(stem, stems.length)
      return stems.push({ stem, rarity: rarityOf(stem), count: 1, first: index, last: index }) - 1
    }),
  )
  return { stems, running }
}

/** @param scratch all zero before and after */
function vectorOf(list: readonly number[], stems: readonly ContentStem[], scratch: Int32Array): SparseVector {
  const terms: number[] = []
  for (const number of list) {
    const count = scratch[number] ?? 0
    if (count === 0) terms.push(number)
    scratch[number] = count + 1
  }
  const weights: number[] = []
  for (const number of terms) {
    weights.push((scratch[number] ?? 0) * (stems[number]?.rarity ?? 0))
    scratch[number] = 0
  }
  return toUnitLength(terms, weights)
}

/**
 * More than any article's stems, so that two numbers combine into one; small, since look-ups of larger keys are slow.
 */
const MOST_STEMS = 2 ** 15

function pairsOf(running: readonly number[]): ReadonlySet<number> {
  const pairs = new Set<number>()
  for (let at = 1; at < running.length; at += 1) pairs.add((running[at - 1] ?? 0) * MOST_STEMS + (running[at] ?? 0))
  return pairs
}

function keywordsOf(stems: readonly ContentStem[], weights: readonly number[]): EnglishReading['keywords'] {
  const telling = stems
    .map(({ stem }, number) => ({ stem, number, weight: weights[number] ?? 0 }))
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, KEYWORDS)
  const all = telling.reduce((sum, { weight }) => sum + weight, 0) || 1
  return telling.map(({ number, weight }) => [number, weight / all])
}
