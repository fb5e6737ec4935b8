import { describe, expect, it } from 'vitest'
import { figuresIn, sameFigure } from '#ask/scoring/figures.ts'

describe('the numbers of a sentence', () => {
  it.each<[string, readonly (readonly [number, string])[]]>([
    ['The firm must pay 48 million crowns.', [[48_000_000, 'crown']]],
    [
      'Eleven people were treated, three of them in hospital.',
      [
        [11, 'peopl'],
        [3, 'of'],
      ],
    ],
    ['There were 1,340 cases in all.', [[1340, 'case']]],
    [
      'Twenty-three farms lost 5.4 percent.',
      [
        [23, 'farm'],
        [5.4, 'percent'],
      ],
    ],
    ['Turnout fell to 38%.', [[38, 'percent']]],
    [
      'A count cut the lead from 311 votes to 298, an office said.',
      [
        [311, 'vote'],
        [298, 'vote'],
      ],
    ],
    ['On 5 November 2026 a 79-year-old man died.', []],
    ['It must pay a further 9 million crowns.', []],
  ])('%s', (sentence, figures) => {
    expect(figuresIn(sentence).map(({ value, of: [first] }) => [value, first])).toEqual(figures)
  })

  it('count the same thing if it is named near both', () => {
    const one = figuresIn('It hurt 12 people and closed 3 roads.')
    const other = figuresIn('By Monday 17 injured people were in hospital, from 3 towns.')
    expect(sameFigure(one, other, new Set(['peopl']))?.map(({ value }) => value)).toEqual([12, 17])
    expect(sameFigure(one, other, new Set(['town']))).toBeUndefined()
  })
})
