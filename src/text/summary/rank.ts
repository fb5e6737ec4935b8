import { positionedCentrality, similaritiesOf } from './ranker/centrality.ts'
import { contentOf, documentOf } from './ranker/english-reading.ts'
import { orderOf } from './order.ts'
import type { Reading } from './reading/reading.ts'
import { bestSet, look } from './ranker/ranker.ts'
import { FIGURE, wordsOf } from '../words.ts'

/**
 * Indices of the sentences, best first; every prefix, put in text order, is a summary that can be read alone. Captions,
 * credits and sentences that need an explanation the text does not give are left out. English is ranked by trained
 * trees, other languages by centrality and position.
 *
 * @param reading of at most `MOST_RANKED` sentences
 */
export function rankSentences(reading: Reading, language: string, title?: string): readonly number[] {
  if (language !== 'en') return earlyAndCentral(reading, title)
  const looked = look(documentOf(reading))
  const titled = contentOf(wordsOf(title ?? ''))
  const scores = looked.scores.map(
    (score, index) =>
      score + TITLE.english * shared(titled, looked.document.content[index]) - (isColour(reading, index) ? COLOUR : 0),
  )
  return orderOf(looked.document, scores, bestSet({ ...looked, scores }))
}

/** Sentences ranked, since they are compared pairwise. The longest of 10,500 articles has 172. */
export const MOST_RANKED = 400
const TITLE = { english: 0.2, other: 0.5 }
/** Penalty that puts a sentence behind nearly all others. */
const COLOUR = 1
const TELLING_WORDS = 10
const LEAD = 1
const FEW_WORDS = 8

/** Somebody who said nothing. */
const SILENT =
  /\b(?:declin(?:ed|es|ing) (?:to comment|further comment|comment)|(?:did|does|would)(?: not|n['’]t) (?:immediately |publicly )?(?:respond|reply|comment|return)|could not (?:immediately )?be reached|no (?:immediate )?comment)\b/u

/** A short sentence without a figure sets a scene, or hangs in the air: "Yew, and not iron, holds it together." So does "no comment". */
function isColour({ words, sentences }: Reading, index: number): boolean {
  if (SILENT.test(sentences[index]?.text ?? '')) return true
  return (words[index]?.length ?? 0) < TELLING_WORDS && !FIGURE.test(sentences[index]?.text ?? '')
}

function earlyAndCentral(reading: Reading, title = ''): readonly number[] {
  const central = positionedCentrality(similaritiesOf(reading.words))
  const most = Math.max(...central.map(Math.abs), Number.MIN_VALUE)
  const scores = central.map((value, index) => {
    const words = reading.words[index] ?? []
    const few = new Set(words).size < FEW_WORDS ? 1 : 0
    return value / most + LEAD / (index + 1) + TITLE.other * shared(wordsOf(title), words) - few
  })
  return orderOf(reading, scores)
}

/** The fraction of the title's words that a sentence has. */
function shared(title: readonly string[], words: readonly string[] = []): number {
  if (title.length === 0) return 0
  const wanted = new Set(title)
  const has = new Set(words)
  return [...wanted].filter(word => has.has(word)).length / (wanted.size || 1)
}
