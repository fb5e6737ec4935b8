import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginnings } from '#ask/scoring/beginnings.ts'
import { stemOf } from '#text/words.ts'

const ENDINGS =
  ' s es ies y ys ed eed ied ing ying er est ly ally ful fulness ness ousness iveness ability ibility ational ation ator ization izer logy alism ality ivity icate iciti ical ance ence able ible ment ement ss sses'.split(
    ' ',
  )
const letters = fc.stringMatching(/^[a-z0-9]{0,9}$/)
const word = fc.tuple(letters, fc.constantFrom(...ENDINGS)).map(([start, end]) => `${start}${end}`)

describe('the filter for words with a stem', () => {
  it('passes all that have it, whatever their ending', () => {
    fc.assert(
      fc.property(word, one => {
        expect(beginnings([stemOf(one)])(one)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['days', 'eyed', 'using', 'flies', 'keyed', 'hopping', 'relational', 'stability', 'a', '5', 'łódź', '北京'])(
    'are found however short it is: %s',
    one => {
      expect(beginnings(['harbour', stemOf(one)])(one)).toBe(true)
    },
  )

  it('passes few others', () => {
    const may = beginnings(['harbour', 'ferri', 'dai'])
    expect(['harbour', 'harbours', 'ferry', 'ferries', 'day', 'days'].every(may)).toBe(true)
    expect(['port', 'ship', 'fire', 'week', 'h', ''].some(may)).toBe(false)
  })
})
