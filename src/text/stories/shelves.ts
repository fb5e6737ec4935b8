import { KEYS_SHARED, NEAREST, WINDOW_DAYS } from './place.ts'

/** By key, the articles of a day that have it. */
type Shelf = Map<string, number[]>

/** An index of articles by day and key. Articles are numbers, in order of arrival. */
export class Shelves {
  readonly #shelves = new Map<number | undefined, Shelf>()
  /** By article, how many keys it shares with the query; zero between queries. */
  readonly #shared: Uint8Array

  /** @param most the number of articles to come */
  constructor(most: number) {
    this.#shared = new Uint8Array(most)
  }

  add(day: number | undefined, keys: readonly string[], article: number): void {
    const shelf = this.#shelves.get(day) ?? new Map<string, number[]>()
    this.#shelves.set(day, shelf)
    for (const key of keys) {
      const holders = shelf.get(key)
      if (holders) holders.push(article)
      else shelf.set(key, [article])
    }
  }

  /** The articles within the window that share most keys; ties go to the newer one. */
  nearest(day: number | undefined, keys: readonly string[]): readonly number[] {
    const sharing: number[] = []
    for (const [other, shelf] of this.#shelves) if (isWithin(day, other)) this.#count(shelf, keys, sharing)
    const near = sharing
      .filter(article => (this.#shared[article] ?? 0) >= KEYS_SHARED)
      .sort((a, b) => (this.#shared[b] ?? 0) - (this.#shared[a] ?? 0) || b - a)
      .slice(0, NEAREST)
    for (const article of sharing) this.#shared[article] = 0
    return near
  }

  #count(shelf: Shelf, keys: readonly string[], sharing: number[]): void {
    for (const key of keys) {
      for (const article of shelf.get(key) ?? []) {
        const shared = this.#shared[article] ?? 0
        if (shared === 0) sharing.push(article)
        this.#shared[article] = shared + 1
      }
    }
  }
}

/** Are two days close enough for one story? An unknown day is close to every other. */
export function isWithin(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined || Math.abs(one - other) <= WINDOW_DAYS
}
