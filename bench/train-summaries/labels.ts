import type { EnglishReading } from '#text/summary/ranker/english-reading.ts'
import { candidateSets } from '#text/summary/ranker/sets.ts'
import type { Worth } from './worth.ts'

/** How much better a set must be to weigh e times as much. */
const TEMPERATURE = 0.03

/**
 * How much each sentence belongs to a good summary, 0 to 1: the fraction of good sets that have it, weighted by their
 * worth. A sentence that only repeats a better one, or leans on a bad one, gets little.
 */
export function labelsOf(document: EnglishReading, worth: Worth): readonly number[] {
  const together = (set: readonly number[]) => worth(set).words + worth(set).pairs
  const alone = document.sentences.map((_, index) => together([index]))
  const sets = candidateSets(document, alone).map(set => ({ set, worth: together(set) }))
  const most = Math.max(...sets.map(({ worth }) => worth))
  const belongs = document.sentences.map(() => 0)
  let all = 0
  for (const { set, worth } of sets) {
    const weight = Math.exp((worth - most) / TEMPERATURE)
    all += weight
    for (const index of set) belongs[index] = (belongs[index] ?? 0) + weight
  }
  return belongs.map(weight => (all === 0 ? 0 : weight / all))
}
