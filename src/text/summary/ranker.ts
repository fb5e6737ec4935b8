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
  return sentenceFeatures(document).map(row => predict(sentences, row))
}

/** The three sentences that make the best summary together; fewer only where no three can be shown. */
export function bestSet(document: Document, scores: readonly number[]): readonly number[] {
  const { sets } = loaded()
  let best: { readonly set: readonly number[]; readonly worth: number } | undefined
  for (const set of candidateSets(document, scores)) {
    const worth = predict(sets, setFeatures(document, set, scores))
    if (best === undefined || worth > best.worth) best = { set, worth }
  }
  return best?.set ?? []
}
