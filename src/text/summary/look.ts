import type { Document } from './document.ts'
import type { Habits } from './habits.ts'
import { type NumberedWords, numberedWords } from './numbered-words.ts'
import { sentenceFeatures } from './sentence-features.ts'
import { candidatesOf } from './sets.ts'
import { pairFeatures, stemFeatures, type StemUse, stemUse } from './telling-features.ts'
import { Telling } from './telling.ts'
import { type Table, tableOf } from './trees.ts'

/** An article whose sentences were looked at one by one, as `sentenceTable` has them. */
export interface Look {
  readonly document: Document
  /** How much each sentence belongs to a good summary, about 0 to 1. */
  readonly scores: readonly number[]
  readonly numbered: NumberedWords
}

/** A row for every sentence. */
export function sentenceTable(document: Document): Table {
  return tableOf(sentenceFeatures(document))
}

/** @param scores what the trees say of `sentenceTable` */
export function lookOf(document: Document, scores: ArrayLike<number>): Look {
  return { document, scores: Array.from(scores), numbered: numberedWords(document) }
}

/** How the stems are used, and a row for each. */
export function stemTable(look: Look, habits?: Habits): { readonly use: StemUse; readonly table: Table } {
  const use = stemUse(look.document, look.numbered, look.scores, habits)
  return { use, table: stemFeatures(look.document, look.numbered, use) }
}

/** The pairs of stems in the sentences that sets are made of, and a row for each. */
export function pairTable(
  look: Look,
  use: StemUse,
  stems: Float64Array,
): { readonly wanted: readonly number[]; readonly table: Table } {
  const candidates = candidatesOf(look.document, look.scores)
  const wanted = [...new Set(candidates.flatMap(index => look.numbered.pairsIn[index] ?? []))]
  return { wanted, table: pairFeatures(look.document, look.numbered, use, look.scores, stems, wanted) }
}

/** @param pairs how likely each of the pairs wanted is told */
export function tellingOf(
  { numbered }: Look,
  stems: Float64Array,
  wanted: readonly number[],
  pairs: Float64Array,
): Telling {
  const all = new Float64Array(numbered.pairs.length)
  for (const [at, pair] of wanted.entries()) all[pair] = pairs[at] ?? 0
  return new Telling(numbered, stems, all)
}
