import { BUCKETS, bucketOf, type Habits } from '#text/summary/ranker/habits.ts'
import { FOLDS } from './folds.ts'

/** Smoothing: as if every stem had been met this many more times, told as often as expected. */
const CAUTION = 30

/** A stem of an article, and how much more it was told than expected, -1 to 1. */
export interface Met {
  readonly stem: string
  readonly surprise: number
}

/** The habits of all articles, and for each fold those of the others. */
export function learnHabits(articles: readonly (readonly Met[])[]): {
  readonly all: Habits
  readonly without: readonly Habits[]
} {
  const sums = Array.from({ length: FOLDS }, () => new Float64Array(BUCKETS))
  const counts = Array.from({ length: FOLDS }, () => new Float64Array(BUCKETS))
  for (const [at, stems] of articles.entries()) {
    const [sum, count] = [sums[at % FOLDS], counts[at % FOLDS]]
    if (!sum || !count) continue
    for (const { stem, surprise } of stems) {
      const bucket = bucketOf(stem)
      sum[bucket] = (sum[bucket] ?? 0) + surprise
      count[bucket] = (count[bucket] ?? 0) + 1
    }
  }
  const of = (folds: readonly number[]): Habits =>
    Float64Array.from({ length: BUCKETS }, (_, bucket) => {
      const total = (parts: readonly Float64Array[]) =>
        folds.reduce((sum, fold) => sum + (parts[fold]?.[bucket] ?? 0), 0)
      return total(sums) / (total(counts) + CAUTION)
    })
  const every = Array.from({ length: FOLDS }, (_, fold) => fold)
  return {
    all: of(every),
    without: every.map(fold => of(every.filter(other => other !== fold))),
  }
}
