import type { Wanted } from '../question.ts'

/** What speaks for a sentence. */
export type Features = Covered & Told

/** What it covers of the question: it says a concept itself, its neighbours beside it, title and lede above it. */
export interface Covered {
  /** The share of the question that the article says, and its heading alone. */
  readonly article: number
  readonly heading: number
  /** That the sentence itself says; its most telling word. */
  readonly own: number
  readonly rarest: number
  /** That it says with its neighbours; of it what the heading does not say. */
  readonly beside: number
  readonly beyond: number
  /** Direct speech where words are asked for, and where a thing is that anybody may tell. */
  readonly quoted: number
  readonly aside: number
  /** Its article says as much of the question as the best of them, or nearly; with it, the sentence says all of it. */
  readonly likeBest: number
  readonly whole: number
  /** The share of the question that stands neither in it, nor beside it, nor above it. */
  readonly far: number
  /** It is central to its article, its first sentence, it is short. */
  readonly rank: number
  readonly first: number
  readonly brief: number
  /** It was said in the manner asked for, of whom or what was asked about; somebody says it. */
  readonly manner: number
  readonly aimed: number
  readonly spoken: number
  /** These are the words of who was asked for; they are not; it is a statement of theirs and no mention. */
  readonly voice: number
  readonly silent: number
  readonly statement: number
  /** Who speaks in it is who was asked for; the same where their words were. */
  readonly theirs: number
  readonly inPerson: number
  /** The one who is asked about speaks, where others are asked for. */
  readonly self: number
  /** It stands in a story that was shown just before. */
  readonly shown: number
  /** How new its article is among those compared, 1 for the newest. */
  readonly newest: number
  /** The same, where it is asked how things stand now. */
  readonly current: number
  /** Of words without a question: the first sentence of its article. */
  readonly opening: number
}

/** What is seen only by reading it closely: each is 1 at most. */
export interface Told {
  /** The words of the question that stand side by side in both. */
  readonly together: number
  /** It counts what is counted: "nine cases". */
  readonly head: number
  /** It tells a thing of the kind that is wanted, 1, or not, -1. */
  readonly tells: Readonly<Record<Wanted, number>>
  /** It tells such a thing, and so much of the question beside it. */
  readonly fits: number
  /** The same of a reason, which few sentences give. */
  readonly explains: number
  /** A day asked for is told as one that stands in a calendar: "5 November", "in 1987", "next week". */
  readonly dated: number
  /** It tells the hour or the year that was asked for, 1, or neither, -1. */
  readonly moment: number
  /** Both are of what is still to come, 1; only the sentence is, less than 0. */
  readonly ahead: number
  /** It tells by what means, where it is asked how something is done. */
  readonly means: number
  /** A number is told that was not in the question; a sum of money, where a number of things was asked for. */
  readonly figure: number
  readonly sum: number
  /** Somebody is named in full who was not asked about. */
  readonly somebody: number
  /** How near a number that is asked for stands to what the question is about: 1 right beside it. */
  readonly counted: number
  /** A place is told that was not asked about: "in the sports hall". */
  readonly placed: number
  /** A name stands beside what somebody is asked for by: "the crofter, Torvald Isbister". */
  readonly named: number
  /** Its matching words stand close. */
  readonly close: number
}
