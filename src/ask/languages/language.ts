import type { CaseLanguage, Kind, Wanted } from '../question.ts'

/** One way of asking: a pattern over words in lower case without marks at the end; `who` and `about` are its groups. */
export type Way = readonly [Kind, RegExp, Wanted?]

/** How questions are asked in one language. */
export interface AskingLanguage {
  /** Its nouns stand in cases. */
  readonly cases?: CaseLanguage
  /** Words that ask, join or point, and say nothing of what a question is about. */
  readonly empty: string
  /** The first that fits has the question. */
  readonly ways: readonly Way[]
  /** Pieces of patterns, Monday first. */
  readonly weekdays: readonly string[]
  /** The same, January first. */
  readonly months: readonly string[]
  /** Numbers from two on, as pieces of patterns. */
  readonly numbers: readonly string[]
  /** Times: a pattern in which DAY, MONTH and COUNT stand for those, and the same in English with $ in their place. */
  readonly times: readonly (readonly [string, string])[]
}
