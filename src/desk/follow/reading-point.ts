import type { Window } from '#core/asking/digest.ts'
import type { Point } from '#core/person.ts'

/** A point as a button carries it: milliseconds and arrival, in base 36. */
export function writePoint({ at, arrival }: Point): string {
  return [at.getTime(), ...(arrival === undefined ? [] : [arrival])].map(number => number.toString(36)).join('.')
}

/** A point out of a button; `undefined` for what is none. */
export function readPoint(words: string): Point | undefined {
  const [, at = '', arrival] = /^([0-9a-z]{1,9})(?:\.([0-9a-z]{1,9}))?$/.exec(words) ?? []
  if (at === '') return undefined
  return {
    at: new Date(Number.parseInt(at, 36)),
    ...(arrival === undefined ? {} : { arrival: Number.parseInt(arrival, 36) }),
  }
}

/** What came between two points that were read up to, else what was published between them. */
export function windowBetween(from: Point, until: Point): Window {
  const between = { from: from.at, until: until.at }
  if (from.arrival === undefined || until.arrival === undefined) return { ...between, by: 'publication' }
  return { ...between, by: 'arrival', arrivals: { after: from.arrival, upTo: until.arrival } }
}
