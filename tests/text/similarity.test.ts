import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedTo, keysOf, similaritiesOf, similarityOf, StoryVector, vectorOf } from '#text/similarity.ts'

describe('vectorOf', () => {
  it('puts distinctive terms first and drops those in every article', () => {
    const { terms } = vectorOf({ body: 'The council of the town has closed the Harrow bridge after the flood.' })
    expect(terms[0]).toBe('harrow')
    expect(terms).not.toContain('the')
  })

  it('counts the words of the title twice', () => {
    const weight = (title?: string) => {
      const { terms, weights } = vectorOf({ body: 'Harrow closed the Quillon.', ...(title ? { title } : {}) })
      return weights[terms.indexOf('quillon')] ?? 0
    }
    expect(weight('Quillon')).toBeGreaterThan(weight())
  })

  it('is plain JSON, and small however long the text', () => {
    const vector = vectorOf({ body: Array.from({ length: 5000 }, (_, index) => `word${index}`).join(' ') })
    expect(StoryVector.parse(JSON.parse(JSON.stringify(vector)))).toEqual(vector)
    expect(JSON.stringify(vector).length).toBeLessThan(4000)
    expect(keysOf(vector).length).toBeLessThan(20)
  })
})

describe('similarityOf', () => {
  const text = fc.array(fc.constantFrom('harbour', 'bridge', 'the', 'Vale', 'closed', 'fire', 'said'), {
    maxLength: 20,
  })
  it('lies between 0 and 1, is symmetric, and agrees with the pairwise table', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [vectorOf({ body: one.join(' ') }), vectorOf({ body: other.join(' ') })]
        const similarity = similarityOf(a, b)
        expect(similarity).toBeGreaterThanOrEqual(0)
        expect(similarity).toBeLessThanOrEqual(1.001)
        expect(similarityOf(b, a)).toBeCloseTo(similarity, 9)
        expect(similaritiesOf([a, b])[0]?.[1]).toBeCloseTo(similarity, 9)
        expect(comparedTo(a)(b.terms, b.weights)).toBeCloseTo(similarity, 9)
      }),
    )
  })

  it('does not change when the numbering of terms starts over', () => {
    const [one, other] = [vectorOf({ body: 'Quillon harbour closed.' }), vectorOf({ body: 'Quillon harbour fire.' })]
    const before = similarityOf(one, other)
    const terms = (from: number) => Array.from({ length: 1000 }, (_, index) => `term${from * 1000 + index}`)
    for (let from = 0; from < 210; from += 1) {
      const vector = { terms: terms(from), weights: Array.from({ length: 1000 }, () => 0.03) }
      expect(similarityOf(vector, one)).toBe(0)
    }
    expect(similarityOf(one, other)).toBe(before)
    expect(similarityOf(vectorOf({ body: 'Quillon harbour closed.' }), other)).toBe(before)
  })

  it('is 1 for the same text', () => {
    const vector = vectorOf({ body: 'The council closed the Harrow bridge.' })
    expect(similarityOf(vector, vector)).toBeCloseTo(1, 3)
  })
})
