import type { Judged } from '#core/news/filter.ts'
import { remembered } from '#text/remembered.ts'
import { foldedWords, termsOf } from '#text/terms.ts'

/** A text as it is judged: the terms that the search knows it by, in order, and where each stands. */
export interface Terms {
  readonly terms: readonly string[]
  /** Of each term, the first character of its word, and the one after the last. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** An article as it is judged; a text that no condition asks for is not read. */
export interface ArticleToJudge {
  readonly headline: () => Terms
  readonly body: () => Terms
  readonly publisher: readonly string[]
  readonly language: string | undefined
}

/** The search knows no more of a text either. */
const MOST_TERMS = 40_000

/**
 * Runs that no word reaches across, so that each has the terms it has in the whole: C++, U.S., F-16, 12 500 and what else
 * is one word with marks in it.
 */
const RUN =
  /(?:[\p{L}\p{N}’'+#]|\p{M}|\u200c|\u200d|[.&](?=[\p{L}\p{N}])|[,-](?=\p{N})|(?<=\p{N})[ \u00a0\u202f](?=\p{N})|(?![©®™])\p{Extended_Pictographic})+/gu
/** What no word begins with. */
const BEFORE = /^[.&,-]*/u

export function articleToJudge({ headline, body, publisher = '', language }: Judged): ArticleToJudge {
  return {
    headline: once(() => placed(headline)),
    body: once(() => placed(body)),
    publisher: foldedWords(publisher),
    language,
  }
}

/** The terms of a text (`termsOf`) with the places of their words. */
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

/** Most words of an article stand in others too, and reading one is dear. */
function termsOfRun(run: string): readonly string[] {
  return run.length > LONGEST_REMEMBERED ? termsOf(run) : termsOfWord(run)
}

const termsOfWord = remembered(REMEMBERED, termsOf)

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
