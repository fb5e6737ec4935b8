import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuiet, writeQuiet } from '#calendar/quiet.ts'

describe('quiet hours', () => {
  it.each([
    ['22:00-07:00', { from: 1320, until: 420 }],
    ['10pm to 7am', { from: 1320, until: 420 }],
    ['0:00 until 6:30', { from: 0, until: 390 }],
    ['off', { from: 0, until: 0 }],
  ])('%j are understood', (words, hours) => {
    expect(readQuiet(words)).toEqual(hours)
  })

  it('with an impossible hour are refused', () => {
    expect(() => readQuiet('25:00-07:00')).toThrow(/“25:00” is not a time of day/)
  })

  it.each(['late', '22:00', '22:00-07:00-08:00', ''])('%j are refused with what would be valid', words => {
    expect(() => readQuiet(words)).toThrow(/22:00-07:00/)
  })

  it('survive being written and read back', () => {
    const minutes = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(minutes, minutes, (from, until) => {
        const read = readQuiet(writeQuiet({ from, until }))
        expect(read).toEqual(from === until ? { from: 0, until: 0 } : { from, until })
      }),
    )
  })
})
