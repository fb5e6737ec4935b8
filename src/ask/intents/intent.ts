import type { Kind, Manner, Question, Wanted } from '../question.ts'

/**
 * What an intent recognised. The text is lower case, single-spaced, and without the times and outlets already parsed.
 */
export interface Heard {
  readonly wanted?: Wanted
  readonly head?: string
  /** Pieces of the text that name the speakers asked for. */
  readonly voices?: readonly string[]
  readonly manner?: Manner
  /** The piece that gives the subject; absent: all of it. */
  readonly about?: string
  readonly length?: 'short' | 'long'
  readonly talk?: NonNullable<Question['talk']>
}

/** One kind of question. */
export interface Intent {
  readonly kind: Kind
  hears(text: string, asked: Beside): Heard | undefined
}

/** What was parsed apart from the words. */
export interface Beside {
  readonly publisher?: string
  readonly author?: string
  /** The question has a time. */
  readonly timed: boolean
}

/** The groups, trimmed, of the first pattern that matches. */
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
