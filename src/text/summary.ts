import type { Analysis } from '#core/analysis.ts'
import { type Passage, passage } from '#core/passage.ts'
import { positionedCentrality, similarities, vectorsOf } from './summary/centrality.ts'
import { orderOf } from './summary/order.ts'
import { stemOf, wordsOf } from './words.ts'

/**
 * Indices of the sentences, best first; every beginning of it, put in text order, is a summary that stands alone.
 * Captions, credits and sentences that nothing before them explains are left out.
 */
export function rankSentences(sentences: readonly Passage[], language: string, title?: string): readonly number[] {
  const stem = language === 'en' ? stemOf : (word: string) => word
  const terms = sentences.map(sentence => wordsOf(sentence.text).map(stem))
  const titled = new Set(wordsOf(title ?? '').map(stem))
  const central = positionedCentrality(similarities(vectorsOf(terms)))
  const most = Math.max(...central.map(Math.abs), Number.MIN_VALUE)
  const scores = central.map((value, index) => {
    const words = new Set(terms[index])
    const shared = [...titled].filter(term => words.has(term)).length / (titled.size || 1)
    return value / most + LEAD / (index + 1) + TITLE * shared - (words.size < FEW_WORDS ? 1 : 0)
  })
  return orderOf(sentences, scores)
}

const LEAD = 1
const TITLE = 0.5
const FEW_WORDS = 8

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
