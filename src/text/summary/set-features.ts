import { rarityOf } from '../rarity.ts'
import type { Document } from './document.ts'

/**
 * What the ranker looks at in three sentences taken together: how good each is alone, what of the article they cover,
 * and how much they repeat each other. The order is part of the trained model.
 *
 * @param set indices in text order
 * @param scores of the sentences alone
 */
export function setFeatures(document: Document, set: readonly number[], scores: readonly number[]): Float32Array {
  const { content, pairs, words, similarity, centrality, keywords, leaning, sentences } = document
  const own = set.map(index => scores[index] ?? 0).sort((a, b) => b - a)
  const stems = set.flatMap(index => content[index] ?? [])
  const distinct = new Set(stems)
  const between = set.flatMap((a, at) => set.slice(at + 1).map(b => similarity[a]?.[b] ?? 0))
  const lengths = set.map(index => words[index]?.length ?? 0)
  const total = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0)
  const covered = (top: number) =>
    total(keywords.slice(0, top).map(([stem, share]) => (distinct.has(stem) ? share : 0)))
  const [first = 0, second = 0, third = 0] = set
  return Float32Array.from([
    total(own),
    own[0] ?? 0,
    own[1] ?? 0,
    own[2] ?? 0,
    first,
    second,
    third,
    third / sentences.length,
    second - first,
    third - second,
    sentences.length,
    /\(CNN\)/u.test(sentences[0]?.text ?? '') ? 1 : 0,
    total(words.map(list => list.length)),
    total(between),
    Math.max(0, ...between),
    total(lengths),
    Math.min(...lengths),
    Math.max(...lengths),
    covered(5),
    covered(10),
    covered(20),
    distinct.size / (stems.length || 1),
    distinct.size,
    total([...distinct].map(rarityOf)),
    sharedPairs(set.map(index => pairs[index] ?? new Set())),
    total(set.map(index => centrality[index] ?? 0)),
    set.filter(index => leaning[index] !== 'nothing').length,
    set.filter(index => /["“”]/u.test(sentences[index]?.text ?? '')).length,
    set.filter(index => /\d/u.test(sentences[index]?.text ?? '')).length,
  ])
}

function sharedPairs(sets: readonly ReadonlySet<string>[]): number {
  return sets.reduce((sum, set, at) => {
    return sum + [...set].filter(pair => sets.slice(0, at).some(earlier => earlier.has(pair))).length
  }, 0)
}
