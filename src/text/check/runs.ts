import { rarityOf } from '../rarity.ts'
import { stemOf } from '../words.ts'
import type { WordForm } from './word-forms.ts'

/** What is sought: its tokens, the positions of each form, and each token's weight. */
export interface SoughtWords {
  readonly tokens: readonly WordForm[]
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly weights: readonly number[]
}

/** Even "the" has some weight. */
const LEAST = 0.3

export function soughtOf(tokens: readonly WordForm[]): SoughtWords {
  const places = new Map<string, number[]>()
  for (const [at, { form }] of tokens.entries()) places.set(form, [...(places.get(form) ?? []), at])
  return { tokens, places, weights: tokens.map(({ form }) => Math.max(LEAST, rarityOf(stemOf(form)))) }
}

/** Consecutive tokens shared by two texts: from `at` in the one sought, from `there` in the other. */
export interface Run {
  readonly at: number
  readonly there: number
  readonly length: number
  readonly weight: number
}

/** A single shared word is a run only if it is this rare, or all that is sought. */
const RARE = 4

/** The maximal runs that a text shares with what is sought. */
export function runsIn({ tokens, places, weights }: SoughtWords, text: readonly WordForm[]): readonly Run[] {
  const runs: Run[] = []
  let before = new Map<number, number>()
  for (const [there, { form }] of text.entries()) {
    const here = new Map<number, number>()
    for (const at of places.get(form) ?? []) {
      const length = (before.get(at - 1) ?? 0) + 1
      here.set(at, length)
      if (tokens[at + 1]?.form === text[there + 1]?.form && tokens[at + 1] !== undefined) continue
      const from = at - length + 1
      const weight = weightBetween(weights, from, at + 1)
      if (length > 1 || length === tokens.length || weight >= RARE)
        runs.push({ at: from, there: there - length + 1, length, weight })
    }
    before = here
  }
  return runs
}

export function weightBetween(weights: readonly number[], from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at += 1) sum += weights[at] ?? 0
  return sum
}
