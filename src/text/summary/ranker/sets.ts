import type { EnglishReading } from './english-reading.ts'
import { standing } from '../reading/openers.ts'

/** Best sentences from which sets are formed. */
const CANDIDATES = 10

/** The best-scoring showable sentences, from which sets are formed, in text order. */
export function candidatesOf(document: EnglishReading, scores: readonly number[]): readonly number[] {
  return document.sentences
    .map((_, index) => index)
    .filter(index => document.showable[index])
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, CANDIDATES)
    .sort((a, b) => a - b)
}

/** All sets of three of the best sentences that can be shown together, each in text order. */
export function candidateSets(document: EnglishReading, scores: readonly number[]): readonly (readonly number[])[] {
  const stands = standing(document)
  const { leaning, presumed } = document
  const candidates = candidatesOf(document, scores)
  const needy = new Set(candidates.filter(index => leaning[index] !== 'nothing' || presumed[index]?.length !== 0))
  const canStand = (set: readonly number[]) => {
    const unsure = set.filter(index => needy.has(index))
    if (unsure.length === 0) return true
    const shown = new Set(set)
    return unsure.every(index => stands(index, shown))
  }
  const sets: (readonly number[])[] = []
  for (let first = 0; first < candidates.length; first += 1) {
    for (let second = first + 1; second < candidates.length; second += 1) {
      for (let third = second + 1; third < candidates.length; third += 1) {
        const set = [candidates[first] ?? 0, candidates[second] ?? 0, candidates[third] ?? 0]
        if (canStand(set)) sets.push(set)
      }
    }
  }
  return sets
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
