/** What a command, or an option, is called and does, in one language. */
export interface CommandWords {
  /** 1 to 32 lower-case letters, digits, `-` or `_`. */
  readonly name: string
  /** 1 to 100 characters. */
  readonly description: string
}

/** Words by the English names of what they stand for. */
export type WordsByName = Readonly<Record<string, CommandWords>>

/** One language that commands are told in. A word that is missing is told in English. */
export interface Language {
  readonly commands: WordsByName
  /** In the menu of a message: "Quotes from this link". */
  readonly linkQuotes: string
  /** In the menu of a message: "Check this quote". */
  readonly checkQuote: string
  /** `find words` holds for that option of that command before `words` does. People type the English names all the same. */
  readonly options: WordsByName
  /** What the choices of options are called. */
  readonly choices: Readonly<Record<string, string>>
}
