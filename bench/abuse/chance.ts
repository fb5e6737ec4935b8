import { seeded } from '../train-summaries/random.ts'

/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number
  /** One of these; throws where there is none. */
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
