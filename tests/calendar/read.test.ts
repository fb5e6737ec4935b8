import { describe, expect, it } from 'vitest'
import { Refusal } from '#core/asking/refusal.ts'
import * as fc from 'fast-check'
import { readSchedule, splitZone } from '#calendar/read.ts'
import { schedules } from './schedules.ts'
import { sayWhen, writeSchedule } from '#calendar/write.ts'

function refusalOf(words: string): string {
  try {
    return `read as ${writeSchedule(readSchedule(words))}`
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

describe('a schedule in words', () => {
  it.each([
    ['weekdays 08:00', 'weekdays 08:00'],
    ['daily at 7:30', 'daily 07:30'],
    ['08:00', 'daily 08:00'],
    ['every day at midnight', 'daily 00:00'],
    ['mondays and thursdays 9am', 'Mondays and Thursdays 09:00'],
    ['Mon, Wed & Fri 08.30', 'Mondays, Wednesdays and Fridays 08:30'],
    ['monday to friday 9:15pm', 'weekdays 21:15'],
    ['sat-sun 09:00', 'weekends 09:00'],
    ['friday to monday 12am', 'Mondays, Fridays, Saturdays and Sundays 00:00'],
    ['12:30 tuesday', 'Tuesdays 12:30'],
    ['every monday at 9 o’clock'.replace('’', "'"), 'Mondays 09:00'],
    ['weekdays at 8 and 18', 'weekdays 08:00 and 18:00'],
    ['daily 8:00, 12:30 and 18h', 'daily 08:00, 12:30 and 18:00'],
    ['daily at 9 a.m. and 6 p.m.', 'daily 09:00 and 18:00'],
    ['every 2 hours from 9 to 18', 'every 2 hours from 09:00 to 17:00'],
    ['weekdays every 30 minutes from 8am to 10am', 'weekdays every 30 minutes from 08:00 to 10:00'],
    ['hourly', 'every hour'],
    ['first Monday of the month 07:30', 'first Monday of the month 07:30'],
    ['the last friday of each month at noon', 'last Friday of the month 12:00'],
    ['2nd tuesday 10:00', 'second Tuesday of the month 10:00'],
    ['last day of the month 18:00', 'last day of the month 18:00'],
    ['31st 08:00', 'last day of the month 08:00'],
    ['monthly on the 1st and 15th at 9am', '1st and 15th of the month 09:00'],
  ])('"%s" means "%s"', (words, meaning) => {
    expect(writeSchedule(readSchedule(words))).toBe(meaning)
  })

  it.each([
    ['0 8 * * 1-5', 'weekdays 08:00'],
    ['0 8 * * sun', 'Sundays 08:00'],
    ['0 8 * * 0,7', 'Sundays 08:00'],
    ['0,30 8-9 * * *', 'every 30 minutes from 08:00 to 09:30'],
    ['*/20 6 1 * *', '1st of the month every 20 minutes from 06:00 to 06:40'],
    ['0 8 31 * *', '0 8 31 * *'],
    ['0 8 13 * fri', '0 8 13 * 5'],
    ['15 8 * jan-mar *', '15 8 * 1,2,3 *'],
    ['0 8 13 * 0-6', 'daily 08:00'],
  ])('the cron line "%s" means "%s"', (line, meaning) => {
    expect(writeSchedule(readSchedule(line))).toBe(meaning)
  })

  it('survives being written and read back', () => {
    fc.assert(
      fc.property(schedules, schedule => {
        expect(readSchedule(writeSchedule(schedule))).toEqual(schedule)
      }),
    )
  })

  it('never fails with anything but a sentence, whatever was typed', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'every',
        'last',
        'first',
        'monday',
        '31st',
        '8',
        '08:00',
        '9am',
        'at',
        'and',
        'to',
        'of the month',
      ),
      fc.constantFrom('*', '*/2', '0', '8-1', 'weekdays', 'hours', '-', ',', 'from', '@', 'noon', '99:99'),
      fc.string({ maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 7 }), words => {
        expect(refusalOf(words.join(' '))).toMatch(/^\S.*\S$/su)
      }),
    )
  })
})

describe('a schedule in spoken form', () => {
  it.each([
    ['weekdays 08:00', 'weekdays at 08:00'],
    ['daily 08:00 and 17:30', 'daily at 08:00 and 17:30'],
    ['every 2 hours from 9 to 18', 'every 2 hours from 09:00 to 17:00'],
  ])('%s: %s', (words, said) => {
    expect(sayWhen(readSchedule(words))).toBe(said)
  })
})

describe('an invalid schedule is refused with a sentence that says what would be valid', () => {
  it.each([
    ['', 'Say when: days and a time, as in “weekdays 08:00”.'],
    ['weekdays', '“weekdays” says which days, but no time: add one, as in “weekdays 08:00”.'],
    ['monthly 08:00', 'Say which day of the month, as in “1st of the month 08:00” or “last day of the month 18:00”.'],
    ['wensday 8:00', 'There is no day “wensday”: did you mean “Wednesdays”?'],
    ['weekdays 8', '“8” is not a time by itself: write “weekdays 08:00” or “weekdays at 8”.'],
    ['15 08:00', '“15” may be a day or a time: write “15th 08:00” or “daily 15:00”.'],
    ['daily 25:00', '“25:00” is not a time of day: write 00:00 to 23:59 or 1am to 12pm, as in “weekdays 08:00”.'],
    ['32nd 08:00', '“32nd” is not a day of a month: write 1st to 31st, as in “15th 08:00”; 31st is the last day.'],
    ['fifth friday 08:00', 'Not every month has a fifth friday: write “last Friday of the month”.'],
  ])('%j', (words, sentence) => {
    expect(refusalOf(words)).toBe(sentence)
  })

  it.each([
    ['every 2 weeks 08:00', 'cannot be told from the calendar alone'],
    ['mondays 9am and tuesdays 10am', 'make a subscription for each'],
    ['first and third monday 08:00', 'make a subscription for each'],
    ['every 2 hours from 18 to 9', '“every 2 hours from 09:00 to 18:00”'],
    ['every 0 hours', '“every 2 hours from 9 to 18”'],
    ['fortnightly 08:00', '“weekdays 08:00”'],
    ['0 8 * *', 'five fields'],
    ['0 25 * * *', '“25” does not fit the hour of a cron line: write 0 to 23'],
    ['0 8 30 2 *', 'never comes'],
    ['0 8 */2 * 1', 'set one and leave the other'],
    ['0 8 1 * * and 0 9 2 * *', 'the same days'],
  ])('%j', (words, piece) => {
    expect(refusalOf(words)).toContain(piece)
  })
})

describe('a zone at the end of a schedule', () => {
  it.each([
    ['weekdays 08:00 Europe/Warsaw', 'weekdays 08:00', 'Europe/Warsaw'],
    ['weekdays 08:00 in new york', 'weekdays 08:00', 'America/New_York'],
    ['0 8 * * 1-5 europe/berlin', '0 8 * * 1-5', 'Europe/Berlin'],
    ['daily 08:00 (UTC)', 'daily 08:00', 'UTC'],
    ['08:00 Warsaw time', '08:00', 'Europe/Warsaw'],
  ])('is split off "%s"', (whole, words, zone) => {
    expect(splitZone(whole)).toEqual({ words, zone })
  })

  it('is absent if there is none', () => {
    expect(splitZone('mondays and thursdays at noon')).toEqual({ words: 'mondays and thursdays at noon' })
  })

  it('is refused by name if it does not exist', () => {
    expect(() => splitZone('daily 8:00 Europa/Warsaw')).toThrow(
      'There is no time zone “Europa/Warsaw”: write it as “Europe/Warsaw” or “America/New_York”, or “UTC”.',
    )
  })
})
