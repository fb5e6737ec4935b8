import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorOf } from '#text/similarity.ts'
import { contrast } from '#text/stories/contrast.ts'
import { groupOf, tellersOf } from '#text/stories/groups.ts'

/** The contrast of two groups of articles, given by their texts. */
function contrastOf(one: readonly string[], other: readonly string[]): number {
  const tellers = tellersOf([...one, ...other].map(body => vectorOf({ body })))
  const numbers = tellers.has.map((_, index) => index)
  return contrast(tellers, groupOf(tellers, numbers.slice(0, one.length)), groupOf(tellers, numbers.slice(one.length)))
}

const group = (size: number, body: (index: number) => string) => Array.from({ length: size }, (_, index) => body(index))
const details = ['sirens', 'smoke', 'ladders', 'hydrant', 'rooftop', 'ambulance', 'stairwell', 'warehouse']
const fire = (place: string, injured: string, chief: string) => (index: number) =>
  `A Waverly supermarket burned down in ${place}; ${injured} was hurt, said ${chief}. Firefighters: ${details[index % 8]}.`
const banford = fire('Banford', 'Ansel Krupp', 'Ruben Okafor')
const wellow = fire('Wellow', 'Odile Marchetti', 'Mira Holtzer')

describe('contrast', () => {
  it('is high between many articles on two look-alike events, and low within one', () => {
    expect(contrastOf(group(8, banford), group(8, wellow))).toBeGreaterThan(0.8)
    expect(
      contrastOf(
        group(8, banford),
        group(8, index => banford(index + 3)),
      ),
    ).toBeLessThan(0.1)
  })

  it('grows with the evidence: more articles that differ alike leave less doubt', () => {
    const sizes = [6, 8, 12, 20].map(size => contrastOf(group(size, banford), group(size, wellow)))
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    expect(sizes.at(-1)).toBe(1)
  })

  it('is zero for one article or two', () => {
    expect(contrastOf(group(2, banford), group(9, wellow))).toBe(0)
  })

  it('does not split a large story from those of its articles that know only half of it', () => {
    const half = (index: number) => `${banford(index)} ${index % 2 === 0 ? 'Prosecutor Vandermeer was told.' : ''}`
    expect(contrastOf(group(12, half), group(6, banford))).toBeLessThan(0.5)
  })

  it('is the same for a group that was extended', () => {
    const tellers = tellersOf([...group(8, banford), ...group(5, wellow)].map(body => vectorOf({ body })))
    const grown = groupOf(tellers, [4, 5, 6, 7], groupOf(tellers, [0, 1, 2, 3]))
    expect(grown).toEqual(groupOf(tellers, [0, 1, 2, 3, 4, 5, 6, 7]))
  })

  it('lies between 0 and 1, and is symmetric', () => {
    const articles = fc.array(fc.constantFrom('Banford blaze', 'Wellow blaze', 'Quillon harbour', 'Harrow bridge'), {
      minLength: 1,
      maxLength: 9,
    })
    fc.assert(
      fc.property(articles, articles, (one, other) => {
        const value = contrastOf(one, other)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(contrastOf(other, one)).toBeCloseTo(value, 9)
      }),
    )
  })
})
