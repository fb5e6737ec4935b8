import type { Kind, Manner, Question, Wanted } from '../question.ts'

/** What an intent heard in the words: lower case, one space between, without the times and outlets that were read. */
export interface Heard {
  readonly wanted?: Wanted
  readonly head?: string
  /** Pieces of the text that name whose words are asked for. */
  readonly voices?: readonly string[]
  readonly manner?: Manner
  /** The piece that says what it is about; absent: all of it. */
  readonly about?: string
  readonly length?: 'short' | 'long'
  readonly talk?: NonNullable<Question['talk']>
}

/** One way of asking. */
export interface Intent {
  readonly kind: Kind
  hears(text: string, asked: Beside): Heard | undefined
}

/** What was read beside the words. */
export interface Beside {
  readonly publisher?: string
  readonly author?: string
  /** Times were asked about. */
  readonly timed: boolean
}

/** The first of these patterns that fits, with its groups trimmed. */
export function heardBy(patterns: readonly RegExp[], text: string): Readonly<Record<string, string>> | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match) {
      return Object.fromEntries(
        Object.entries(match.groups ?? {}).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value.trim()]],
        ),
      )
    }
  }
  return undefined
}
