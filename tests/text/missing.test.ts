import { describe, expect, it } from 'vitest'
import { isMissing, lineOf, missingFrom } from '#text/check/missing.ts'
import { termsOf } from '#text/terms.ts'

const TEXT = lineOf(
  termsOf(
    'The council of Velsund will rebuild the old bridge before winter. Nobody has asked the fishermen about the noise. ' +
      'The mayor has said for years that it is not the time for another ferry.',
  ),
)
const missing = (words: string) => missingFrom(TEXT, termsOf(words)).map(stretch => stretch.join(' '))

describe('what a text lacks of some words', () => {
  it('is nothing if it has them adjacent, or one of them is changed, missing or added', () => {
    for (const words of [
      'will rebuild the old bridge before winter',
      'will rebuild the new bridge before winter',
      'will not rebuild the old bridge before winter',
      'the council will rebuild the old bridge before winter',
      'will rebuild the bridge before winter',
    ])
      expect([words, missing(words)]).toEqual([words, []])
  })

  it('is a stretch of words, however common, that it does not have adjacent', () => {
    expect(missing('will rebuild the old bridge when it is too late')).toEqual(['when it is too late'])
    expect(missing('they say it is about will rebuild the old bridge')).toEqual(['thei say it is about'])
  })

  it('includes what it has only in another place', () => {
    expect(missing('will rebuild the old bridge for another ferry')).toEqual(['for anoth ferri'])
  })

  it('is all of them if it has no three adjacent', () => {
    expect(missing('winter asks another bridge')).toEqual(['winter ask anoth bridg'])
    expect(missing('a bridge')).toEqual([])
  })

  it('includes a phrase that mostly lies in it', () => {
    const stretches = [['when', 'it', 'is', 'too', 'late']]
    expect(isMissing(stretches, ['it', 'is', 'too', 'late'])).toBe(true)
    expect(isMissing(stretches, ['bridg', 'when', 'it', 'is'])).toBe(true)
    expect(isMissing(stretches, ['too', 'late'])).toBe(true)
    expect(isMissing(stretches, ['old', 'bridg', 'when', 'it'])).toBe(false)
  })
})
