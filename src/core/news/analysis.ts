import type { Passage } from './passage.ts'

/**
 * Who said it. `name` is the fullest form the article gives ("Sergei Aleinik"), `mention` the words at this statement
 * ("He"), `role` a verbatim piece of the article ("foreign minister of Belarus"),
 * without the capital of a sentence that it opens.
 */
export interface Speaker {
  readonly name: string
  readonly role?: string
  readonly mention: Passage
  readonly kind: 'person' | 'role' | 'body' | 'other'
}

/**
 * A statement and who made it. `direct`: what stands between quotation marks, without the marks. `indirect`: reported
 * in the article's own words, and shown as reported. `mixed`: reported words with quoted pieces in them.
 * No `speaker` means that the article does not tell: shown as "unattributed".
 */
export interface Quote extends Passage {
  readonly type: 'direct' | 'indirect' | 'mixed'
  readonly speaker?: Speaker
  /** The words that make it a statement: "said", "pointed out", "according to". */
  readonly cue?: Passage
  /** The cue denies the content: "denied", "did not say". */
  readonly denied?: true
  /** 0 to 1, how much this quote tells; a digest shows the highest one. */
  readonly weight: number
}

/** What a sentence needs before it to be understood. */
export type Leaning = 'nothing' | 'the sentence before' | 'a name before'

/** What must be known of a sentence to show it, read once, so that showing it reads no text again. */
export interface SentenceReading {
  /** A credit, a plea to click or the like: shown only where there is nothing else. */
  readonly boilerplate: boolean
  readonly leaning: Leaning
  /** For each thing that it takes for told, the earlier sentences that tell it. */
  readonly presumed: readonly (readonly number[])[]
}

/** What was read out of one article, once, at ingest; stored with the version of the reader that made it. */
export interface Analysis {
  readonly version: number
  /** ISO 639-1, e.g. `en`; `und` where it cannot be told. */
  readonly language: string
  readonly sentences: readonly Passage[]
  /** One for each sentence. */
  readonly readings: readonly SentenceReading[]
  /** Indices into `sentences`, best first; a summary of any length is a cut of it (see `text/summary.ts`). */
  readonly ranking: readonly number[]
  /** In text order. */
  readonly quotes: readonly Quote[]
}
