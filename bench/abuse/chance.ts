import { seeded } from '../train-summaries/random.ts'

/** A seeded random source: the same seed gives the same results. */
export interface Chance {
  /** An integer from 0 up to but excluding `end`. */
  below(end: number): number
  /** A random element; throws if there is none. */
  of<T>(all: readonly T[]): T
}

export function chanceOf(seed: number): Chance {
  const next = seeded(seed)
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    of(all) {
      const one = all[below(all.length)]
      if (one === undefined) throw new RangeError('expected at least one to choose from')
      return one
    },
  }
}
