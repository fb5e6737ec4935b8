/** What the words of a filter can name. */
export type Leaf =
  /** `words`: in a row, in the headline or the text; `headline`: there only; `topic`: all of them, in any order. */
  | { readonly kind: 'words' | 'headline' | 'topic' | 'source'; readonly text: string }
  /** ISO 639-1. */
  | { readonly kind: 'language'; readonly code: string }

/** What an article is like: a leaf, or leaves joined. `all` and `any` have two or more parts. */
export type Condition =
  | Leaf
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }

/** Which articles a digest is about: those that fit `only`, and none that fits `without`. */
export interface Filter {
  readonly only?: Condition
  readonly without?: Condition
}

/** What of an article a filter looks at. */
export interface Judged {
  readonly headline: string
  readonly body: string
  readonly publisher?: string
  /** ISO 639-1, or `und`. */
  readonly language?: string
}
