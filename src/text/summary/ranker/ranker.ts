import { z } from 'zod'
import model from '../../data/sentence-ranker.json' with { type: 'json' }
import type { EnglishReading } from './english-reading.ts'
import { decodeForest, ForestCode } from '../forest/forest-code.ts'
import { decodeHabits, type Habits } from './habits.ts'
import { byNumber, featuresOf, pairTable, sentenceTable, stemTable } from './article-features.ts'
import { packForest, type PackedForest, predict } from '../forest/packed-forest.ts'
import { type Looked, setFeatures } from './set-features.ts'
import { candidateSets, likeliest } from './sets.ts'
import { Telling } from './telling.ts'

const Model = z.object({
  sentences: ForestCode,
  habits: z.base64(),
  stems: ForestCode,
  pairs: ForestCode,
  sets: ForestCode,
})

interface Ranker {
  readonly sentences: PackedForest
  readonly habits: Habits
  readonly stems: PackedForest
  readonly pairs: PackedForest
  readonly sets: PackedForest
}

let ranker: Ranker | undefined

/** Decoded on first use. */
function loaded(): Ranker {
  if (ranker === undefined) {
    const { sentences, habits, stems, pairs, sets } = Model.parse(model)
    ranker = {
      sentences: packForest(decodeForest(sentences)),
      habits: decodeHabits(habits),
      stems: packForest(decodeForest(stems)),
      pairs: packForest(decodeForest(pairs)),
      sets: packForest(decodeForest(sets)),
    }
  }
  return ranker
}

/**
 * Predicts how much each sentence belongs to a good summary, and which words are likely to be in one (weighting words
 * as Hong and Nenkova 2014 do), with the trees of `bench/train-summaries.ts`.
 */
export function look(document: EnglishReading): Looked {
  const { sentences, habits, stems, pairs } = loaded()
  const at = featuresOf(document, predict(sentences, sentenceTable(document)))
  const { use, table } = stemTable(at, habits)
  const { numbered } = at
  const stemsTold = byNumber(at.stems, predict(stems, table), numbered.stems.length)
  const pairsTold = byNumber(at.pairs, predict(pairs, pairTable(at, use, stemsTold)), numbered.pairs.length)
  return { document, telling: new Telling(numbered, stemsTold, pairsTold), scores: at.scores }
}

/**
 * Bonus for the lede, in the units of `bench/train-summaries/worth.ts`: the highlights used for training omit it more
 * often than summaries written to be read.
 */
const LEDE = 0.03

/** The best set of three sentences, the lede first; empty if no three can be shown together. */
export function bestSet(looked: Looked): readonly number[] {
  const { document, scores } = looked
  const lede = document.showable.findIndex((showable, index) => showable && document.leaning[index] === 'nothing')
  const likely = likeliest(candidateSets(document, scores), scores)
  const worths = predict(loaded().sets, setFeatures(looked, likely))
  let best: { readonly set: readonly number[]; readonly worth: number } | undefined
  for (const [at, set] of likely.entries()) {
    const worth = (worths[at] ?? 0) + (set.includes(lede) ? LEDE : 0)
    if (best === undefined || worth > best.worth) best = { set, worth }
  }
  const first = (index: number) => (index === lede ? Number.POSITIVE_INFINITY : (scores[index] ?? 0))
  return (best?.set ?? []).toSorted((a, b) => first(b) - first(a))
}
