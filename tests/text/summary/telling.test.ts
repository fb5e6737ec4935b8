import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUCKETS, bucketOf, decodeHabits, encodeHabits } from '#text/summary/ranker/habits.ts'
import { numberedWords } from '#text/summary/ranker/numbered-words.ts'
import { Telling } from '#text/summary/ranker/telling.ts'

const numbered = numberedWords({
  words: [
    ['bridges', 'closed', 'on', 'friday'],
    ['the', 'bridge', 'closed', 'early'],
  ],
})
const stem = (word: string) => numbered.stems.indexOf(word)

describe('numbered words', () => {
  it('are stems in order of appearance, with the places of their use', () => {
    expect(numbered.stems.slice(0, 4)).toEqual(['bridg', 'close', 'on', 'fridai'])
    expect(numbered.stemUse[stem('bridg')]).toEqual({
      count: 2,
      sentences: 2,
      first: 0,
      last: 1,
      into: 0,
    })
  })

  it('make one pair of the same two neighbours, wherever they are', () => {
    const both = numbered.pairsIn[0]?.filter(pair => numbered.pairsIn[1]?.includes(pair)) ?? []
    expect(both.map(pair => numbered.pairs[pair])).toEqual([[stem('bridg'), stem('close')]])
  })
})

describe('what is likely to be told', () => {
  const telling = new Telling(
    numbered,
    Float64Array.from(numbered.stems, () => 0.5),
    Float64Array.from(numbered.pairs, () => 0.25),
  )

  it('adds up over a sentence', () => {
    expect(telling.stemsOf(0)).toBe(2)
    expect(telling.pairsOf(0)).toBe(0.75)
  })

  it('counts what two sentences share once', () => {
    expect(telling.together([0, 1])).toEqual({ stems: 3, pairs: 1.25 })
  })
})

describe('habits of stems', () => {
  it('are nearly the same after being stored and loaded', () => {
    const habits = Float64Array.from({ length: BUCKETS }, (_, bucket) => (bucket % 201) / 500 - 0.2)
    const again = decodeHabits(encodeHabits(habits))
    expect(again.length).toBe(BUCKETS)
    expect(Math.max(...again.map((value, bucket) => Math.abs(value - (habits[bucket] ?? 0))))).toBeLessThan(1 / 256)
  })

  it('have a bucket for any stem', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(bucketOf(text)).toBeGreaterThanOrEqual(0)
        expect(bucketOf(text)).toBeLessThan(BUCKETS)
      }),
    )
  })
})
