import type { Passage } from '#core/passage.ts'
import { rarityOf } from '../rarity.ts'
import { stemOf } from '../words.ts'
import { dot, similarities, unit } from './centrality.ts'
import { type Reading, readingOf } from './reading.ts'

/** Stems rarer than this carry content; the others are "the", "have", "said". */
const CONTENT = 1.2
const KEYWORDS = 20

/** An English article as the ranker sees it: every array has one entry a sentence. */
export interface Document extends Reading {
  /** The stems of content words, in order. */
  readonly content: readonly (readonly string[])[]
  /** Unit vectors of tf · rarity. */
  readonly vectors: readonly ReadonlyMap<string, number>[]
  readonly similarity: readonly Float64Array[]
  /** Similarity to the whole article. */
  readonly centrality: readonly number[]
  /** How often each content stem occurs in the article, and in which sentences first and last. */
  readonly frequency: ReadonlyMap<string, Occurrence>
  /** Content stems two in a row; how many sentences have each pair. */
  readonly pairs: readonly ReadonlySet<string>[]
  readonly holders: ReadonlyMap<string, number>
  /** The article's most telling stems with their share of the telling, best first. */
  readonly keywords: readonly (readonly [stem: string, share: number])[]
}

interface Occurrence {
  readonly count: number
  readonly first: number
  readonly last: number
}

/** The stems of the words that carry content, in order. */
export function contentOf(words: readonly string[]): readonly string[] {
  const content: string[] = []
  for (const word of words) {
    let stem = known.get(word)
    if (stem === undefined) {
      const whole = stemOf(word)
      stem = rarityOf(whole) >= CONTENT ? whole : ''
      if (known.size >= REMEMBERED) known.clear()
      known.set(word, stem)
    }
    if (stem !== '') content.push(stem)
  }
  return content
}

/** Words met before with their stems, empty for those that carry no content. */
const known = new Map<string, string>()
const REMEMBERED = 50_000

export function documentOf(sentences: readonly Passage[]): Document {
  const reading = readingOf(sentences)
  const content = reading.words.map(contentOf)
  const vectors = content.map(stems => unit(stems, rarityOf))
  const whole = unit(content.flat(), rarityOf)
  const frequency = new Map<string, Occurrence>()
  for (const [index, stems] of content.entries()) {
    for (const stem of stems) {
      const { count, first } = frequency.get(stem) ?? { count: 0, first: index }
      frequency.set(stem, { count: count + 1, first, last: index })
    }
  }
  const pairs = content.map(stems => new Set(stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`)))
  const holders = new Map<string, number>()
  for (const set of pairs) for (const pair of set) holders.set(pair, (holders.get(pair) ?? 0) + 1)
  return {
    ...reading,
    content,
    vectors,
    similarity: similarities(vectors),
    centrality: vectors.map(vector => dot(vector, whole)),
    frequency,
    pairs,
    holders,
    keywords: keywordsOf(frequency),
  }
}

function keywordsOf(frequency: Document['frequency']): Document['keywords'] {
  const telling = [...frequency]
    .map(([stem, { count }]) => [stem, count * rarityOf(stem)] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, KEYWORDS)
  const all = telling.reduce((sum, [, weight]) => sum + weight, 0) || 1
  return telling.map(([stem, weight]) => [stem, weight / all])
}
