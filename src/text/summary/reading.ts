import type { Passage } from '#core/passage.ts'
import { wordsOf } from '../words.ts'
import { isBoilerplate } from './boilerplate.ts'
import { type Leaning, leaningOf } from './openers.ts'

/** Sentences with what any ranking needs to know of each, in any language; every array has one entry a sentence. */
export interface Reading {
  readonly sentences: readonly Passage[]
  readonly words: readonly (readonly string[])[]
  readonly leaning: readonly Leaning[]
  readonly showable: readonly boolean[]
}

export function readingOf(sentences: readonly Passage[]): Reading {
  return {
    sentences,
    words: sentences.map(({ text }) => wordsOf(text)),
    leaning: sentences.map(({ text }) => leaningOf(text)),
    showable: sentences.map(({ text }) => !isBoilerplate(text) && !cutsQuotation(text)),
  }
}

/** A quotation opens or closes here whose other mark stands in another sentence. */
function cutsQuotation(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  return count('“') !== count('”') || count('"') % 2 === 1
}
