import type { Days } from '#calendar/days-asked.ts'
import type { SpeakerKey } from '#core/ids.ts'

/** Languages with case inflection. */
export type CaseLanguage = 'pl' | 'uk'

/** The kind of question. `about`: a few words that are no question. */
export type Kind =
  | 'fact'
  | 'yesno'
  | 'who'
  | 'when'
  | 'where'
  | 'howmany'
  | 'why'
  | 'said'
  | 'whosaid'
  | 'stance'
  | 'compare'
  | 'list'
  | 'new'
  | 'summary'
  | 'story'
  | 'about'
  | 'smalltalk'

/** The kind of thing an answer must contain. */
export type Wanted = 'number' | 'money' | 'age' | 'date' | 'duration' | 'place' | 'person' | 'reason'

/** An act of speech named in a question. */
export type Manner = 'criticised' | 'denied' | 'promised' | 'demanded' | 'warned' | 'praised' | 'admitted' | 'called'

/** A speaker asked for: the words for them, and who it is if known. */
export interface Voice {
  readonly words: string
  readonly name?: string
  readonly key?: SpeakerKey
}

/** A parsed question. */
export interface Question {
  readonly kind: Kind
  /** The words that ask, without what leads up to them. */
  readonly text: string
  readonly wanted?: Wanted
  /** What is counted or chosen: "cases" in "how many cases", "city" in "which city". */
  readonly head?: string
  /** The words of its subject, in order and as spelled. */
  readonly about: readonly string[]
  /** The subject of the previous question; weighs less than `about`. */
  readonly context?: readonly string[]
  readonly voices: readonly Voice[]
  readonly manner?: Manner
  readonly publisher?: string
  readonly author?: string
  readonly days?: Days
  readonly length?: 'short' | 'long'
  /** Its words are inflected, and may have other forms in articles. */
  readonly cases?: CaseLanguage
  /** It depends on the previous question. */
  readonly goesOn?: true
  /** The kind of small talk. */
  readonly talk?: 'thanks' | 'greeting' | 'farewell' | 'self' | 'praise' | 'blame'
}

/** The names a question may refer to, as known at the desk. */
export interface DeskNames {
  readonly publishers: readonly string[]
  readonly authors: readonly string[]
  /** Speakers who share a word with the question. */
  readonly speakers: readonly {
    readonly key: SpeakerKey
    readonly name: string
    readonly role?: string
    /** Number of stored statements. */
    readonly quotes?: number
  }[]
}
