import type { Judged } from '#core/news/filter.ts'
import { remembered } from '#text/remembered.ts'
import { foldedWords, termsOf } from '#text/terms.ts'

/** A text for filtering: its search terms in order, with offsets. */
export interface Terms {
  readonly terms: readonly string[]
  /** Per term, the offset of its word's beginning and end (exclusive). */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** An article for filtering; a text that no condition needs is not read. */
export interface ArticleToJudge {
  readonly headline: () => Terms
  readonly body: () => Terms
  readonly publisher: readonly string[]
  readonly language: string | undefined
}

/** The search indexes no more of a text either. */
const MOST_TERMS = 40_000

/**
 * Runs that no word crosses, so that each has the terms it has in the whole text: C++, U.S., F-16, 12 500 and other
 * words with marks in them.
 */
const RUN =
  /(?:[\p{L}\p{N}’'+#]|\p{M}|\u200c|\u200d|[.&](?=[\p{L}\p{N}])|[,-](?=\p{N})|(?<=\p{N})[ \u00a0\u202f](?=\p{N})|(?![©®™])\p{Extended_Pictographic})+/gu
/** Marks that no word begins with. */
const BEFORE = /^[.&,-]*/u

export function articleToJudge({ headline, body, publisher = '', language }: Judged): ArticleToJudge {
  return {
    headline: once(() => placed(headline)),
    body: once(() => placed(body)),
    publisher: foldedWords(publisher),
    language,
  }
}

/** The terms of a text (`termsOf`) with the offsets of their words. */
export function placed(text: string): Terms {
  const terms: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const start = index + (BEFORE.exec(run)?.[0].length ?? 0)
    for (const term of termsOfRun(run)) {
      terms.push(term)
      starts.push(start)
      ends.push(index + run.length)
    }
    if (terms.length >= MOST_TERMS) break
  }
  return { terms, starts, ends }
}

const REMEMBERED = 50_000
const LONGEST_REMEMBERED = 40

/** Cached, since most words recur and computing terms is expensive. */
function termsOfRun(run: string): readonly string[] {
  return run.length > LONGEST_REMEMBERED ? termsOf(run) : termsOfWord(run)
}

const termsOfWord = remembered(REMEMBERED, termsOf)

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
