import type { Passage } from './passage.ts'

/**
 * Who said it. `name` is the fullest form in the article ("Sergei Aleinik"), `mention` the words at this statement
 * ("He"), `role` a verbatim piece of the article ("foreign minister of Belarus"), without the capital of a sentence it
 * opens.
 */
export interface Speaker {
  readonly name: string
  readonly role?: string
  readonly mention: Passage
  readonly kind: 'person' | 'role' | 'body' | 'other'
}

/**
 * A statement and its speaker. `direct`: what is between quotation marks, without the marks. `indirect`: reported in
 * the article's own words, and shown as reported. `mixed`: reported words with quoted pieces in them. Without a
 * `speaker`, the article does not say who: shown as "unattributed".
 */
export interface Quote extends Passage {
  readonly type: 'direct' | 'indirect' | 'mixed'
  readonly speaker?: Speaker
  /** The words that make it a statement: "said", "pointed out", "according to". */
  readonly cue?: Passage
  /** The cue denies the content: "denied", "did not say". */
  readonly denied?: true
  /** 0 to 1, how informative this quote is; a digest shows the highest. */
  readonly weight: number
}

/** What a sentence needs before it to be understood. */
export type Leaning = 'nothing' | 'the sentence before' | 'a name before'

/** What decides whether a sentence can be shown, computed once, so that showing it parses no text again. */
export interface SentenceReading {
  /** A credit, a plea to click or the like: shown only if there is nothing else. */
  readonly boilerplate: boolean
  readonly leaning: Leaning
  /** For each thing that it presupposes, the earlier sentences that introduce it. */
  readonly presumed: readonly (readonly number[])[]
}

/** Everything extracted from one article, once, at ingest; stored with the version of the reader that made it. */
export interface Analysis {
  readonly version: number
  /** ISO 639-1, e.g. `en`; `und` if unknown. */
  readonly language: string
  readonly sentences: readonly Passage[]
  /** One per sentence. */
  readonly readings: readonly SentenceReading[]
  /** Indices into `sentences`, best first; a summary of any length is a prefix of it (see `text/summary.ts`). */
  readonly ranking: readonly number[]
  /** In text order. */
  readonly quotes: readonly Quote[]
}
