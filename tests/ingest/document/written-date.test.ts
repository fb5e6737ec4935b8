import { describe, expect, it } from 'vitest'
import { dateFields, writtenDate } from '#ingest/document/written-date.ts'

const SEEN = new Date('2026-11-24T10:00:00Z')

/** A date as written, its day, and the instant in UTC if it has one. */
const DATES: readonly (readonly [written: string, day: string, at?: string])[] = [
  ['Tue, 24 Nov 2026 09:00:00 GMT', '2026-11-24', '2026-11-24T09:00:00.000Z'],
  ['Tue, 24 Nov 26 09:00 EST', '2026-11-24', '2026-11-24T14:00:00.000Z'],
  ['Sun, 24 Nov 96 09:00:00 PDT', '1996-11-24', '1996-11-24T16:00:00.000Z'],
  ['24 Nov 2026 09:00:00 +0530', '2026-11-24', '2026-11-24T03:30:00.000Z'],
  ['Tue, 24 Nov 2026 09:00:00 CEST', '2026-11-24', '2026-11-24T07:00:00.000Z'],
  ['Tue, 24 Nov 2026 09:00:00 AEDT', '2026-11-24', '2026-11-23T22:00:00.000Z'],
  ['Tue, 24 Nov 2026 09:00:00 GMT+2', '2026-11-24', '2026-11-24T07:00:00.000Z'],
  ['Tue, 24 Nov 2026 09:00:00 +0000 (UTC)', '2026-11-24', '2026-11-24T09:00:00.000Z'],
  ['Tue, 24 Nov 2026 09:00:00 XYZ', '2026-11-24', '2026-11-24T09:00:00.000Z'],
  ['mar., 24 nov. 2026 09:00:00 +0100', '2026-11-24', '2026-11-24T08:00:00.000Z'],
  ['24-Nov-2026 09:00', '2026-11-24', '2026-11-24T09:00:00.000Z'],
  ['24 Nov 2026', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
  ['2026/11/24', '2026-11-24'],
  ['2026-11-24T09:00:00Z', '2026-11-24', '2026-11-24T09:00:00.000Z'],
  ['2026-11-24T09:00:00', '2026-11-24', '2026-11-24T09:00:00.000Z'],
  ['2026-11-24 09:00:00.123+01:00', '2026-11-24', '2026-11-24T08:00:00.000Z'],
  ['2026-11-24T23:30:00-05:00', '2026-11-24', '2026-11-25T04:30:00.000Z'],
  ['2026-11-24T09:00+01', '2026-11-24', '2026-11-24T08:00:00.000Z'],
  ['2026-11-24T09:00:60Z', '2026-11-24', '2026-11-24T09:00:59.000Z'],
  ['November 24, 2026 9:05 PM', '2026-11-24', '2026-11-24T21:05:00.000Z'],
  ['Tuesday, November 24, 2026 at 12:05 a.m. EST', '2026-11-24', '2026-11-24T05:05:00.000Z'],
  ['Nov 24, 2026', '2026-11-24'],
  ['Tue Nov 24 09:00:00 2026', '2026-11-24', '2026-11-24T09:00:00.000Z'],
  ['Tue Nov 24 09:00:00 CET 2026', '2026-11-24', '2026-11-24T08:00:00.000Z'],
  ['1795510800', '2026-11-24', '2026-11-24T09:00:00.000Z'],
  ['1795510800000', '2026-11-24', '2026-11-24T09:00:00.000Z'],
]

const NONE = `
yesterday
never
24 brumaire 2026
24. des. 2026 kl. 9
31 Feb 2026
2026-13-01
2026-11
0000-00-00 00:00:00
1970-01-01T00:00:00Z
Thu, 01 Jan 1970 00:00:00 GMT
1970-01-01
1 Jan 1800
Tue, 24 Nov 2026 25:00:00 GMT
2026-11-24T09:61Z
99999999999999
${'2026'.repeat(1000)}`.split('\n')

describe('a date as found in feeds and pages', () => {
  it.each(DATES)('%s', (written, day, at) => {
    const read = writtenDate(` ${written}\n`)
    expect([read?.day, read?.at?.toISOString()]).toEqual([day, at])
  })

  it.each(NONE)('%s is not one', written => {
    expect(writtenDate(written)).toBeUndefined()
  })

  it('that is missing or more than a day ahead is replaced by when it was first seen', () => {
    const first = { day: '2026-11-24', publishedAt: SEEN, undated: true }
    expect(dateFields(['2026-11-25T10:00:00Z'], SEEN)).toMatchObject({ day: '2026-11-25' })
    expect(dateFields(['2026-11-25'], SEEN)).toEqual({ day: '2026-11-25' })
    for (const written of ['2026-11-25T10:00:01Z', '2026-11-26', 'soon'])
      expect(dateFields([written], SEEN)).toEqual(first)
    expect(dateFields([], SEEN)).toEqual(first)
    expect(dateFields(['soon', '2026-11-26', '2026-11-20', '2026-11-19'], SEEN)).toEqual({ day: '2026-11-20' })
  })

  it('parses alike in any zone of the machine', () => {
    const home = process.env['TZ']
    const read = () => DATES.map(([written]) => writtenDate(written))
    const here = read()
    try {
      for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'Australia/Lord_Howe']) {
        process.env['TZ'] = zone
        expect(read()).toEqual(here)
      }
    } finally {
      if (home === undefined) delete process.env['TZ']
      else process.env['TZ'] = home
    }
  })
})
