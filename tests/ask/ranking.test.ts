import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Ranking } from '#ask/scoring/ranking.ts'

interface Sentence {
  readonly score: number
  readonly most: number
  readonly leads: boolean
}

const sentences = fc.array(
  fc
    .record({ score: fc.integer({ min: -5, max: 5 }), more: fc.integer({ min: 0, max: 4 }), leads: fc.boolean() })
    .map(({ score, more, leads }): Sentence => ({ score, most: score + more, leads })),
  { maxLength: 40 },
)
const ranking = (all: readonly Sentence[], read = (one: Sentence) => one): Ranking<Sentence, Sentence> =>
  new Ranking(
    all.map(one => ({ candidate: one, leads: one.leads, most: one.most })),
    read,
  )
const sorted = (all: readonly Sentence[]) =>
  all.toSorted((a, b) => Number(b.leads) - Number(a.leads) || b.score - a.score)

describe('a ranking', () => {
  it('has the same order as sorting all sentences by score', () => {
    fc.assert(
      fc.property(sentences, all => {
        const ranked = [...ranking(all)]
        expect(ranked.length).toBe(all.length)
        for (const [place, one] of sorted(all).entries()) expect(ranked[place]).toBe(one)
      }),
    )
  })

  it('keeps that order for those that fit, whatever was read before', () => {
    fc.assert(
      fc.property(sentences, fc.nat(10), (all, looked) => {
        const whole = ranking(all)
        whole.at(looked)
        const even = whole.where(({ score }) => score % 2 === 0)
        expect([...even]).toEqual(sorted(all).filter(({ score }) => score % 2 === 0))
        expect(whole.best(3)).toEqual(sorted(all).slice(0, 3))
      }),
    )
  })

  it('reads no sentence that cannot be next', () => {
    const read: number[] = []
    const all = [3, 1, 2, 5, 4].map(score => ({ score, most: score + 0.5, leads: false }))
    const ranked = ranking(all, one => {
      read.push(one.score)
      return one
    })
    expect(ranked.at(0)?.score).toBe(5)
    expect(ranked.at(1)?.score).toBe(4)
    expect(read).toEqual([5, 4])
  })
})
