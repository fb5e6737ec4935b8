/** A single test in a filter. */
export type Leaf =
  /** `words`: adjacent, in the headline or the text; `headline`: only there; `topic`: all of them, in any order. */
  | { readonly kind: 'words' | 'headline' | 'topic' | 'source'; readonly text: string }
  /** ISO 639-1. */
  | { readonly kind: 'language'; readonly code: string }

/** A condition on articles: a leaf, or a combination. `all` and `any` have two or more parts. */
export type Condition =
  | Leaf
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }

/** Which articles a digest is about: those that match `only` and do not match `without`. */
export interface Filter {
  readonly only?: Condition
  readonly without?: Condition
}

/** What a filter looks at in an article. */
export interface Judged {
  readonly headline: string
  readonly body: string
  readonly publisher?: string
  /** ISO 639-1, or `und`. */
  readonly language?: string
}
