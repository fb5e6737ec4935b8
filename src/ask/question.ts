import type { Days } from '#calendar/days-asked.ts'
import type { SpeakerKey } from '#core/ids.ts'

/** Languages whose nouns and adjectives stand in cases. */
export type CaseLanguage = 'pl' | 'uk'

/** What is asked for. `about`: a few words and no question. */
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

/** What the answer must have in it. */
export type Wanted = 'number' | 'money' | 'age' | 'date' | 'duration' | 'place' | 'person' | 'reason'

/** What somebody did with words, as a question names it. */
export type Manner = 'criticised' | 'denied' | 'promised' | 'demanded' | 'warned' | 'praised' | 'admitted' | 'called'

/** Whose words are asked for: as they were named, and who that is where it is known. */
export interface Voice {
  readonly words: string
  readonly name?: string
  readonly key?: SpeakerKey
}

/** A question in plain words, read. */
export interface Question {
  readonly kind: Kind
  /** The words that were read, without what only leads up to them. */
  readonly text: string
  readonly wanted?: Wanted
  /** What is counted or named: "cases" of "how many cases", "city" of "which city". */
  readonly head?: string
  /** The words that say what it is about, in their order and as they were spelled. */
  readonly about: readonly string[]
  /** What it was about before, in a conversation: it says less than `about`. */
  readonly context?: readonly string[]
  readonly voices: readonly Voice[]
  readonly manner?: Manner
  readonly publisher?: string
  readonly author?: string
  readonly days?: Days
  readonly length?: 'short' | 'long'
  /** Its words stand in cases, and may stand in others in an article. */
  readonly cases?: CaseLanguage
  /** It cannot be understood without what was asked before. */
  readonly goesOn?: true
  /** Of small talk: which. */
  readonly talk?: 'thanks' | 'greeting' | 'farewell' | 'self' | 'praise' | 'blame'
}

/** What the words of a question may name, as the desk it is asked at knows it. */
export interface DeskNames {
  readonly publishers: readonly string[]
  readonly authors: readonly string[]
  /** Speakers who share a word with the question. */
  readonly speakers: readonly {
    readonly key: SpeakerKey
    readonly name: string
    readonly role?: string
    /** How many statements of theirs are stored. */
    readonly quotes?: number
  }[]
}
