import type { ReadText } from '#core/asking/asking.ts'

/** Columns as the database returns them. */
type Row = Readonly<Record<string, string | number | null>>

interface Kept {
  readonly row: Row & { readonly body: string }
  readonly quotes: readonly Row[]
  readonly text: ReadText
}

/** Characters of body: some 400 long articles, about 15 MB with their analyses. */
const MOST = 1_500_000

/**
 * An LRU cache of analysed articles. An article is the same object for as long as its rows are unchanged, so that
 * derived data can be cached with it.
 */
export class KeptTexts {
  readonly #most: number
  readonly #kept = new Map<number, Kept>()
  #characters = 0

  constructor(most = MOST) {
    this.#most = most
  }

  /** The text of these rows; calls `read` if it is not cached or the rows have changed. */
  text(seq: number, row: Kept['row'], quotes: readonly Row[], read: () => ReadText): ReadText {
    const before = this.#kept.get(seq)
    const same = before && isSame(before.row, row) && areSame(before.quotes, quotes) ? before : undefined
    const kept = same ?? { row, quotes, text: read() }
    if (before) this.#forget(seq, before)
    this.#kept.set(seq, kept)
    this.#characters += kept.row.body.length
    for (const [oldest, one] of this.#kept) {
      if (this.#characters <= this.#most) break
      this.#forget(oldest, one)
    }
    return kept.text
  }

  #forget(seq: number, { row }: Kept): void {
    this.#kept.delete(seq)
    this.#characters -= row.body.length
  }
}

function areSame(before: readonly Row[], now: readonly Row[]): boolean {
  return before.length === now.length && before.every((row, index) => isSame(row, now[index] ?? {}))
}

function isSame(before: Row, now: Row): boolean {
  for (const column in before) if (before[column] !== now[column]) return false
  return true
}
