import type { Analysis } from '#core/news/analysis.ts'
import { languageOf } from './language.ts'
import { quotesOf } from './quotes.ts'
import { sentencesOf } from './sentences.ts'
import { MOST_RANKED, rankSentences } from './summary/rank.ts'
import { keptSentences, readingOf } from './summary/reading/reading.ts'

/** Incremented with every change of the reader, so that outdated stored analyses can be found. */
export const ANALYSIS_VERSION = 9

/** Analyses an article; pure, and the slow part of an import. */
export function analyse(text: { readonly title?: string; readonly body: string }): Analysis {
  const language = languageOf(text.body)
  const sentences = sentencesOf(text.body)
  const reading = readingOf(sentences.slice(0, MOST_RANKED), language)
  return {
    version: ANALYSIS_VERSION,
    language,
    sentences,
    readings: keptSentences(reading, sentences),
    ranking: rankSentences(reading, language, text.title),
    quotes: quotesOf(text.body, sentences, language),
  }
}
