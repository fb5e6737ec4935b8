import type { Leaning, SentenceReading } from '#core/news/analysis.ts'
import type { Passage } from '#core/news/passage.ts'
import { wordsOf } from '../../words.ts'
import { isBoilerplate } from './boilerplate.ts'
import { cutQuotations } from './cut-quotations.ts'
import { looseLines } from './loose-lines.ts'
import { leaningOf } from './openers.ts'
import { presumedOf } from './presumed.ts'

/** Sentences with what any ranking needs to know, in any language; every array has one entry per sentence. */
export interface Reading {
  readonly sentences: readonly Passage[]
  readonly words: readonly (readonly string[])[]
  readonly leaning: readonly Leaning[]
  /** For each thing a sentence presupposes, the earlier sentences that introduce it. */
  readonly presumed: readonly (readonly (readonly number[])[])[]
  /** Which are not boilerplate. */
  readonly telling: readonly boolean[]
  readonly showable: readonly boolean[]
}

/** @param language ISO 639-1 */
export function readingOf(sentences: readonly Passage[], language = 'en'): Reading {
  const words = sentences.map(({ text }) => wordsOf(text))
  const telling = sentences.map(({ text }) => !isBoilerplate(text))
  const cut = cutQuotations(sentences)
  const loose = looseLines(sentences, telling)
  return {
    sentences,
    words,
    leaning: sentences.map(({ text }) => leaningOf(text, language)),
    presumed: presumedOf(sentences, words, language),
    telling,
    showable: telling.map((tells, index) => tells && !cut[index] && !loose[index]),
  }
}

/** The part of a reading that is stored; for sentences outside it, only whether they are boilerplate. */
export function keptSentences(
  { telling, leaning, presumed }: Reading,
  all: readonly Passage[],
): readonly SentenceReading[] {
  return all.map(({ text }, index) => ({
    boilerplate: !(telling[index] ?? !isBoilerplate(text)),
    leaning: leaning[index] ?? 'nothing',
    presumed: presumed[index] ?? [],
  }))
}
