/** The name and description of a command or option in one language. */
export interface CommandWords {
  /** 1 to 32 lower-case letters, digits, `-` or `_`. */
  readonly name: string
  /** 1 to 100 characters. */
  readonly description: string
}

/** Translations by the English name. */
export type WordsByName = Readonly<Record<string, CommandWords>>

/** One language of the commands. What is missing falls back to English. */
export interface Language {
  readonly commands: WordsByName
  /** In the menu of a message: "Quotes from this link". */
  readonly linkQuotes: string
  /** In the menu of a message: "Check this quote". */
  readonly checkQuote: string
  /**
   * `find words` is looked up before `words`, for that option of that command. The English names can always be typed.
   */
  readonly options: WordsByName
  /** Labels of the options' choices. */
  readonly choices: Readonly<Record<string, string>>
}
