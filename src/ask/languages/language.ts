import type { CaseLanguage, Kind, Wanted } from '../question.ts'

/** A question pattern over lower-case words without final punctuation, with the groups `who` and `about`. */
export type Way = readonly [Kind, RegExp, Wanted?]

/** How one language asks questions. */
export interface AskingLanguage {
  /** Set if its nouns are inflected by case. */
  readonly cases?: CaseLanguage
  /** Question words, conjunctions and pronouns, which say nothing about the subject. */
  readonly empty: string
  /** The first match wins. */
  readonly ways: readonly Way[]
  /** Pattern pieces, Monday first. */
  readonly weekdays: readonly string[]
  /** Pattern pieces, January first. */
  readonly months: readonly string[]
  /** Pattern pieces for numbers from two on. */
  readonly numbers: readonly string[]
  /** Times: a pattern with DAY, MONTH and COUNT as placeholders, and its English equivalent with $ in their place. */
  readonly times: readonly (readonly [string, string])[]
}
