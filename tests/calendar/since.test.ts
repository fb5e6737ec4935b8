import { describe, expect, it } from 'vitest'
import { dayOf, findZone, isZone } from '#calendar/zone.ts'
import { readSince } from '#calendar/since.ts'

/** A Tuesday. */
const NOW = new Date('2026-11-24T10:00Z')

describe('a start day', () => {
  it.each([
    ['monday', '2026-11-23'],
    ['tuesday', '2026-11-17'],
    ['last Tue', '2026-11-17'],
    ['since Thursday', '2026-11-19'],
    ['today', '2026-11-24'],
    ['yesterday', '2026-11-23'],
    ['3 days', '2026-11-21'],
    ['three days ago', '2026-11-21'],
    ['last 3 days', '2026-11-21'],
    ['2 weeks', '2026-11-10'],
    ['a month', '2026-10-24'],
    ['this week', '2026-11-23'],
    ['last week', '2026-11-16'],
    ['last month', '2026-10-01'],
    ['2026-10-01', '2026-10-01'],
    ['1 October', '2026-10-01'],
    ['oct 1st 2025', '2025-10-01'],
    ['1 Dec', '2025-12-01'],
    ['1/10/2026', '2026-10-01'],
  ])('"%s" on Tuesday, 24 November 2026 is %s', (words, day) => {
    expect(readSince(words, NOW, 'Europe/Warsaw')).toBe(day)
  })

  it('is a day of the zone', () => {
    expect(readSince('yesterday', new Date('2026-11-24T23:30Z'), 'Europe/Warsaw')).toBe('2026-11-24')
    expect(readSince('3 hours', new Date('2026-11-24T01:00Z'), 'UTC')).toBe('2026-11-23')
  })

  it.each(['soon', '', '30 feb', 'monday or so', '3 blinks'])('"%s" is refused with what would be valid', words => {
    expect(() => readSince(words, NOW, 'UTC')).toThrow(/is not a day Crier understands: write “Monday”, “3 days”/)
  })

  it.each(['tomorrow', '2027-01-01'])('"%s" is refused: it is in the future', words => {
    expect(() => readSince(words, NOW, 'UTC')).toThrow('in the future')
  })
})

describe('a zone', () => {
  it('is an IANA name in any case, not an offset', () => {
    expect(['Europe/Warsaw', 'europe/kyiv', 'UTC', '+02:00', 'Mars/Olympus', ''].map(isZone)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('is found by its name with spaces or by its city', () => {
    expect(['america/new york', 'warsaw', 'Nowhere'].map(findZone)).toEqual([
      'America/New_York',
      'Europe/Warsaw',
      undefined,
    ])
  })

  it('decides which day it is', () => {
    expect(dayOf(new Date('2026-11-24T23:30Z'), 'Europe/Warsaw')).toBe('2026-11-25')
    expect(dayOf(new Date('2026-11-24T23:30Z'), 'America/New_York')).toBe('2026-11-24')
  })
})
