import type { Document } from './document.ts'
import { standing } from './openers.ts'

/** How many sentences a set has, and from how many of the best it is taken. */
const SIZE = 3
const CANDIDATES = 10

/** The showable sentences that score best, from which sets are made, in text order. */
export function candidatesOf(document: Document, scores: readonly number[]): readonly number[] {
  return document.sentences
    .map((_, index) => index)
    .filter(index => document.showable[index])
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, CANDIDATES)
    .sort((a, b) => a - b)
}

/** Every three of the best sentences that can be shown together, each in text order. */
export function candidateSets(document: Document, scores: readonly number[]): readonly (readonly number[])[] {
  const stands = standing(document)
  return combinations(candidatesOf(document, scores), SIZE).filter(set => {
    const shown = new Set(set)
    return set.every(index => stands(index, shown))
  })
}

/** The sets whose sentences score best alone, best first. */
export function likeliest(
  sets: readonly (readonly number[])[],
  scores: readonly number[],
): readonly (readonly number[])[] {
  return sets
    .map(set => ({ set, score: set.reduce((sum, index) => sum + (scores[index] ?? 0), 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, WEIGHED)
    .map(({ set }) => set)
}

const WEIGHED = 60

function combinations(items: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]]
  return items.flatMap((item, at) => combinations(items.slice(at + 1), size - 1).map(rest => [item, ...rest]))
}
