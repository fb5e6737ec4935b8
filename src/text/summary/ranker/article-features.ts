import type { EnglishReading } from './english-reading.ts'
import type { Habits } from './habits.ts'
import { type NumberedWords, numberedWords } from './numbered-words.ts'
import { sentenceFeatures } from './sentence-features.ts'
import { candidatesOf } from './sets.ts'
import { pairFeatures, stemFeatures, type StemUse, stemUse } from './telling-features.ts'
import { type Table, tableOf } from '../forest/trees.ts'

/** An article whose sentences were scored one by one from `sentenceTable`. */
export interface ArticleFeatures {
  readonly document: EnglishReading
  /** How much each sentence belongs to a good summary, roughly 0 to 1. */
  readonly scores: readonly number[]
  readonly numbered: NumberedWords
  /** The stems, and pairs of stems, in the sentences that sets are made of. */
  readonly stems: readonly number[]
  readonly pairs: readonly number[]
}

/** A row per sentence. */
export function sentenceTable(document: EnglishReading): Table {
  return tableOf(sentenceFeatures(document))
}

/** @param scores the trees' predictions for `sentenceTable` */
export function featuresOf(document: EnglishReading, scores: ArrayLike<number>): ArticleFeatures {
  const numbered = numberedWords(document)
  const list = Array.from(scores)
  const candidates = candidatesOf(document, list)
  const inAny = (terms: readonly (readonly number[])[]) => [...new Set(candidates.flatMap(index => terms[index] ?? []))]
  return {
    document,
    scores: list,
    numbered,
    stems: inAny(numbered.stemsIn),
    pairs: inAny(numbered.pairsIn),
  }
}

/** A row per stem, and the use of all stems. */
export function stemTable(look: ArticleFeatures, habits?: Habits): { readonly use: StemUse; readonly table: Table } {
  const use = stemUse(look.document, look.numbered, look.scores, habits)
  return { use, table: stemFeatures(look.document, look.numbered, use, look.stems) }
}

/**
 * A row per pair.
 *
 * @param told the probability of each of the article's stems
 */
export function pairTable(look: ArticleFeatures, use: StemUse, told: Float64Array): Table {
  return pairFeatures(look.document, look.numbered, use, look.scores, told, look.pairs)
}

/** Values for some terms, spread over all numbers; zero for the others. */
export function byNumber(some: readonly number[], said: ArrayLike<number>, all: number): Float64Array {
  const values = new Float64Array(all)
  for (const [at, number] of some.entries()) values[number] = said[at] ?? 0
  return values
}
