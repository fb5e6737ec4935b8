import { z } from 'zod'
import model from '../data/sentence-ranker.json' with { type: 'json' }
import type { Document } from './document.ts'
import { decodeForest, ForestCode } from './forest-code.ts'
import { sentenceFeatures } from './sentence-features.ts'
import { setFeatures } from './set-features.ts'
import { candidateSets } from './sets.ts'
import { type Forest, predict } from './trees.ts'

const Model = z.object({ sentences: ForestCode, sets: ForestCode })

interface Ranker {
  readonly sentences: Forest
  readonly sets: Forest
}

let ranker: Ranker | undefined

/** Decoded at the first use. */
function loaded(): Ranker {
  if (ranker === undefined) {
    const { sentences, sets } = Model.parse(model)
    ranker = { sentences: decodeForest(sentences), sets: decodeForest(sets) }
  }
  return ranker
}

/** How much each sentence belongs to a good summary, about 0 to 1, by the trees of `bench/train-summaries.ts`. */
export function scoresOf(document: Document): readonly number[] {
  const { sentences } = loaded()
  return [...predict(sentences, sentenceFeatures(document))]
}

/**
 * What the lede is worth beyond what the trees say, in ROUGE-1 + ROUGE-2: highlights do without it more often than
 * summaries written to be read.
 */
const LEDE = 0.02
const SETS_WEIGHED = 60

/** The three sentences that make the best summary together, the lede first; none where no three can be shown. */
export function bestSet(document: Document, scores: readonly number[]): readonly number[] {
  const { sets } = loaded()
  const featuresOf = setFeatures(document, scores)
  const lede = document.showable.findIndex((showable, index) => showable && document.leaning[index] === 'nothing')
  const likely = likeliest(candidateSets(document, scores), scores)
  const worths = predict(sets, likely.map(featuresOf))
  let best: { readonly set: readonly number[]; readonly worth: number } | undefined
  for (const [at, set] of likely.entries()) {
    const worth = (worths[at] ?? 0) + (set.includes(lede) ? LEDE : 0)
    if (best === undefined || worth > best.worth) best = { set, worth }
  }
  const first = (index: number) => (index === lede ? Number.POSITIVE_INFINITY : (scores[index] ?? 0))
  return (best?.set ?? []).toSorted((a, b) => first(b) - first(a))
}

/** The sets whose sentences score best alone. */
function likeliest(sets: readonly (readonly number[])[], scores: readonly number[]): readonly (readonly number[])[] {
  return sets
    .map(set => ({ set, score: set.reduce((sum, index) => sum + (scores[index] ?? 0), 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, SETS_WEIGHED)
    .map(({ set }) => set)
}
