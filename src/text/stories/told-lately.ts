import type { StoryVector } from '../similarity.ts'
import { type InTheNews, newKeys } from './in-the-news.ts'
import { isWithin } from './shelves.ts'

/** Counts by day. */
type Tally = Map<number, number>

/** Counts, in memory, what each day's stories are about. */
export class ToldLately {
  readonly #stories: Tally = new Map()
  readonly #having = new Map<string, Tally>()

  /** What is in the news in the window around a day, for a text's terms. */
  around(day: number, { terms }: StoryVector): InTheNews {
    const having = new Map<string, number>()
    for (const term of terms) {
      const tally = this.#having.get(term)
      if (tally) having.set(term, sumAround(day, tally))
    }
    return { stories: sumAround(day, this.#stories), having }
  }

  /** Counts an article: the story if it begins one, and the keys it adds. */
  add(day: number, vector: StoryVector, others: readonly { readonly vector: StoryVector }[]): void {
    if (others.length === 0) count(this.#stories, day)
    for (const key of newKeys(vector, others)) {
      const tally = this.#having.get(key) ?? new Map<number, number>()
      this.#having.set(key, tally)
      count(tally, day)
    }
  }
}

function sumAround(day: number, tally: Tally): number {
  let sum = 0
  for (const [other, times] of tally) if (isWithin(day, other)) sum += times
  return sum
}

function count(tally: Tally, day: number): void {
  tally.set(day, (tally.get(day) ?? 0) + 1)
}
