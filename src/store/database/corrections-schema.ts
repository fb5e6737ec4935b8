/** The tables of corrections. Instants are milliseconds since 1970. */
export interface CorrectionsSchema {
  /** `reply`: JSON of the Reply that a slot was rendered from. */
  replies: { subscription: string; slot: number; reply: string }
  shown: ShownRow
  corrections: CorrectionRow
  /** Articles whose text changed since digests were last checked. `seen_at`: when a sweep first noticed. */
  changed_articles: { article: string; changed_at: number; seen_at: number | null }
}

/** What a slot shows of one article. */
export interface ShownRow {
  subscription: string
  slot: number
  article: string
  /** JSON of `ShownPassages`. */
  passages: string
  /** JSON: `[text, …]`, the passages that the article no longer has. */
  gone: string
  /** When its text last changed in that way. */
  changed_at: number | null
}

export interface CorrectionRow {
  subscription: string
  slot: number
  /** Incremented with every change to be shown. */
  revision: number
  /** `pending`, `done`, or `gone`: it cannot be shown, for the `reason`. */
  state: string
  attempt: number
  not_before: number
  give_up_at: number
  reason: string | null
  done_at: number | null
}
