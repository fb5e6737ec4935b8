/** The tables of corrections as rows come out of them. Instants are milliseconds since 1970. */
export interface CorrectionsSchema {
  /** JSON of the Reply that a slot was dressed from. */
  replies: { subscription: string; slot: number; reply: string }
  shown: ShownRow
  corrections: CorrectionRow
  /** Articles whose text changed since digests were last looked at. `seen_at`: when a sweep first saw that. */
  changed_articles: { article: string; changed_at: number; seen_at: number | null }
}

/** What a slot shows of one article. */
export interface ShownRow {
  subscription: string
  slot: number
  article: string
  /** JSON of `ShownPassages`. */
  passages: string
  /** JSON: `[text, …]`, those of the passages that its text has no more. */
  gone: string
  /** When its text changed so, last. */
  changed_at: number | null
}

export interface CorrectionRow {
  subscription: string
  slot: number
  /** Counts up with every change that is to be shown. */
  revision: number
  /** `pending`, `done`, or `gone`: it cannot be shown, for the `reason`. */
  state: string
  attempt: number
  not_before: number
  give_up_at: number
  reason: string | null
  done_at: number | null
}
