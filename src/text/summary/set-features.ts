import { rarityOf } from '../rarity.ts'
import type { Document } from './document.ts'

/** How many of the best keywords are looked for. */
const TOPS = [5, 10, 20]

/**
 * What the ranker looks at in three sentences taken together: how good each is alone, what of the article they cover,
 * and how much they repeat each other. The order is part of the trained model.
 *
 * @param scores of the sentences alone
 * @returns the features of a set of indices in text order
 */
export function setFeatures(document: Document, scores: readonly number[]): (set: readonly number[]) => Float32Array {
  const { content, pairs, words, similarity, centrality, keywords, leaning, sentences } = document
  const sorted = scores.toSorted((a, b) => b - a)
  const best = total(sorted.slice(0, 3))
  const lengths = words.map(list => list.length)
  const all = total(lengths)
  const cable = /\(CNN\)/u.test(sentences[0]?.text ?? '') ? 1 : 0
  const quoting = sentences.map(({ text }) => (/["“”]/u.test(text) ? 1 : 0))
  const counting = sentences.map(({ text }) => (/\d/u.test(text) ? 1 : 0))
  const rarities = content.map(stems => stems.map(rarityOf))
  const stems = keywords.map(([stem]) => stem)
  const shares = keywords.map(([, share]) => share)
  const leaningOn = leaning.map(kind => (kind === 'nothing' ? 0 : 1))

  return set => {
    const [a = 0, b = 0, c = 0] = set
    const of = (values: readonly number[]): readonly number[] => set.map(index => values[index] ?? 0)
    const own = of(scores).toSorted((one, other) => other - one)
    const distinct = new Set<string>()
    let told = 0
    let rarity = 0
    for (const index of set) {
      for (const [at, stem] of (content[index] ?? []).entries()) {
        told += 1
        if (distinct.has(stem)) continue
        distinct.add(stem)
        rarity += rarities[index]?.[at] ?? 0
      }
    }
    const between = [similarity[a]?.[b] ?? 0, similarity[a]?.[c] ?? 0, similarity[b]?.[c] ?? 0]
    const long = of(lengths)
    const held = shares.map((share, place) => (distinct.has(stems[place] ?? '') ? share : 0))
    const covered = TOPS.map(top => total(held.slice(0, top)))
    return new Float32Array([
      total(own),
      total(own) - best,
      ...own,
      ...set,
      c / sentences.length,
      b - a,
      c - b,
      sentences.length,
      all,
      cable,
      total(between),
      Math.max(...between),
      ...long,
      total(long),
      Math.max(...long),
      Math.min(...long),
      ...covered,
      distinct.size,
      distinct.size / (told || 1),
      rarity,
      sharedPairs(set.map(index => pairs[index] ?? new Set())),
      ...of(centrality),
      total(of(centrality)),
      total(of(leaningOn)),
      total(of(quoting)),
      total(of(counting)),
    ])
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function sharedPairs(sets: readonly ReadonlySet<string>[]): number {
  let shared = 0
  for (const [at, set] of sets.entries()) {
    const before = sets.slice(0, at)
    for (const pair of set) if (before.some(earlier => earlier.has(pair))) shared += 1
  }
  return shared
}
