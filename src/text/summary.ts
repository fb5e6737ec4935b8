import type { Analysis } from '#core/analysis.ts'
import { type Passage, passage } from '#core/passage.ts'

/**
 * A summary of at most `count` sentences, verbatim and in text order: a cut of the stored ranking. A text of no more
 * sentences than that is shown whole.
 */
export function summarise(
  body: string,
  analysis: Pick<Analysis, 'sentences' | 'ranking'>,
  count: number,
): readonly Passage[] {
  const whole = analysis.sentences.length <= count
  const chosen = new Set(analysis.ranking.slice(0, count))
  return analysis.sentences
    .filter((_, index) => whole || chosen.has(index))
    .map(({ start, end }) => passage(body, start, end))
}
