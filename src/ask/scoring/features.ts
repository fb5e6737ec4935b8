import type { Wanted } from '../question.ts'

/** The features of a sentence. */
export type Features = Covered & Told

/**
 * How much of the question it covers. `own` is the sentence itself, `beside` its neighbours, `above` title and lede.
 */
export interface Covered {
  /** The fraction of the question that the article covers, and its heading alone. */
  readonly article: number
  readonly heading: number
  /** Covered by the sentence itself; its most distinctive word. */
  readonly own: number
  readonly rarest: number
  /** Covered with its neighbours; the part of that which the heading does not cover. */
  readonly beside: number
  readonly beyond: number
  /** Direct speech if words are requested; and if a fact is, which anybody may give. */
  readonly quoted: number
  readonly aside: number
  /** Its article covers as much of the question as the best one, or nearly; together they cover all of it. */
  readonly likeBest: number
  readonly whole: number
  /** The fraction of the question that is neither in it, nor beside it, nor above it. */
  readonly far: number
  /** Centrality in its article; first sentence; brevity. */
  readonly rank: number
  readonly first: number
  readonly brief: number
  /** It was said in the requested manner; about the requested target; somebody says it. */
  readonly manner: number
  readonly aimed: number
  readonly spoken: number
  /** These are the words of whoever was asked for; they are not; it is a statement of theirs rather than a mention. */
  readonly voice: number
  readonly silent: number
  readonly statement: number
  /** The speaker is whoever was asked for; the same if their words were requested. */
  readonly theirs: number
  readonly inPerson: number
  /** Whoever is asked about speaks, although others are asked for. */
  readonly self: number
  /** It belongs to a story that was just shown. */
  readonly shown: number
  /** How new its article is among those compared, 1 for the newest. */
  readonly newest: number
  /** The same, if the question is about the current state. */
  readonly current: number
  /** For words without a question: the first sentence of its article. */
  readonly opening: number
}

/** Features that need a close reading, each at most 1. */
export interface Told {
  /** Words of the question that are adjacent in both. */
  readonly together: number
  /** It counts what is asked for: "nine cases". */
  readonly head: number
  /** It contains something of the requested kind, 1, or not, -1. */
  readonly tells: Readonly<Record<Wanted, number>>
  /** It contains such a thing, times the fraction of the question around it. */
  readonly fits: number
  /** The same for a reason, which few sentences give. */
  readonly explains: number
  /** For a requested day, it has a calendar date: "5 November", "in 1987", "next week". */
  readonly dated: number
  /** It has the requested hour or year, 1, or neither, -1. */
  readonly moment: number
  /** Both are about the future, 1; only the sentence is, negative. */
  readonly ahead: number
  /** It gives the means, if the question is how something is done. */
  readonly means: number
  /** It has a number that is not in the question; a sum of money, if a number of things was requested. */
  readonly figure: number
  readonly sum: number
  /** It gives the full name of somebody not in the question. */
  readonly somebody: number
  /** How close a requested number is to the question's subject: 1 if adjacent. */
  readonly counted: number
  /** It has a place that is not in the question: "in the sports hall". */
  readonly placed: number
  /** A name is beside the description of the person asked for: "the crofter, Torvald Isbister". */
  readonly named: number
  /** Closeness of the matching words. */
  readonly close: number
}
