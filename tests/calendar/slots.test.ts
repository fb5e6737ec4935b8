import { describe, expect, it } from 'vitest'
import { nextSlots, slotsBetween } from '#calendar/slots.ts'
import { schedules, zones } from './schedules.ts'
import { Temporal } from 'temporal-polyfill'
import * as fc from 'fast-check'
import { readSchedule } from '#calendar/read.ts'

function next(words: string, zone: string, after: string, n: number): string[] {
  return nextSlots(readSchedule(words), zone, new Date(after), n).map(slot => slot.toISOString().slice(0, 16))
}

describe('slots', () => {
  it("are in the zone's local time, in summer and in winter", () => {
    expect(next('weekdays 08:00', 'Europe/Warsaw', '2026-10-23T05:00Z', 3)).toEqual([
      '2026-10-23T06:00',
      '2026-10-26T07:00',
      '2026-10-27T07:00',
    ])
  })

  it('in the spring gap move to the first valid instant after it, and merge there', () => {
    expect(next('daily 02:00, 02:30 and 03:00', 'Europe/Warsaw', '2026-03-28T12:00Z', 2)).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:00',
    ])
  })

  it('in a gap at midnight stay on the same day', () => {
    expect(next('daily 00:00', 'Asia/Beirut', '2026-03-28T00:00Z', 2)).toEqual(['2026-03-28T22:00', '2026-03-29T21:00'])
  })

  it('in a gap that ends the day move to midnight', () => {
    expect(next('daily 23:30', 'America/Nuuk', '2026-03-28T02:00Z', 2)).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:30',
    ])
  })

  it('that occur twice in autumn count the first time only', () => {
    expect(next('daily 02:30', 'Europe/Warsaw', '2026-10-24T12:00Z', 2)).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ])
  })

  it('on the 31st move to the last day of a short month', () => {
    expect(next('31st 08:00', 'UTC', '2028-01-30T00:00Z', 4)).toEqual([
      '2028-01-31T08:00',
      '2028-02-29T08:00',
      '2028-03-31T08:00',
      '2028-04-30T08:00',
    ])
  })

  it('on the 30th and the 31st merge in February', () => {
    expect(next('30th and 31st 08:00', 'UTC', '2027-02-01T00:00Z', 2)).toEqual(['2027-02-28T08:00', '2027-03-30T08:00'])
  })

  it('of a cron line keep its meaning: no 31st in a short month, either of two day fields suffices', () => {
    expect(next('0 8 31 * *', 'UTC', '2027-01-31T09:00Z', 2)).toEqual(['2027-03-31T08:00', '2027-05-31T08:00'])
    expect(next('0 8 13 * fri', 'UTC', '2026-11-12T00:00Z', 3)).toEqual([
      '2026-11-13T08:00',
      '2026-11-20T08:00',
      '2026-11-27T08:00',
    ])
    expect(next('0 8 29 2 *', 'UTC', '2096-03-01T00:00Z', 1)).toEqual(['2104-02-29T08:00'])
  })

  it('of the nth weekday fall in its week', () => {
    expect(next('first monday 07:30', 'UTC', '2026-11-01T00:00Z', 2)).toEqual(['2026-11-02T07:30', '2026-12-07T07:30'])
    expect(next('last friday 07:30', 'UTC', '2026-11-01T00:00Z', 2)).toEqual(['2026-11-27T07:30', '2026-12-25T07:30'])
  })

  it('are listed after one instant, up to and including another, up to a limit', () => {
    const hourly = readSchedule('hourly')
    const nine = new Date('2026-11-24T09:00Z')
    const noon = new Date('2026-11-24T12:00Z')
    expect(slotsBetween(hourly, 'UTC', nine, noon, 10).map(slot => slot.getUTCHours())).toEqual([10, 11, 12])
    expect(slotsBetween(hourly, 'UTC', nine, noon, 2).map(slot => slot.getUTCHours())).toEqual([10, 11])
    expect(slotsBetween(hourly, 'UTC', noon, nine, 2)).toEqual([])
  })
})

const instants = fc.date({
  min: new Date('2026-01-01T00:00Z'),
  max: new Date('2027-12-31T00:00Z'),
  noInvalidDate: true,
})

describe('slots between instants', () => {
  it('ascend, lie in the window, and are the same wherever it is split', () => {
    fc.assert(
      fc.property(schedules, zones, instants, fc.nat(60), fc.nat(60), (schedule, zone, after, first, second) => {
        const middle = new Date(after.getTime() + first * 36e5)
        const end = new Date(middle.getTime() + second * 36e5)
        const whole = slotsBetween(schedule, zone, after, end, 10_000)
        expect(whole.every((slot, index) => slot > (whole[index - 1] ?? after) && slot <= end)).toBe(true)
        expect([
          ...slotsBetween(schedule, zone, after, middle, 10_000),
          ...slotsBetween(schedule, zone, middle, end, 10_000),
        ]).toEqual(whole)
        expect(nextSlots(schedule, zone, after, whole.length)).toEqual(whole)
      }),
    )
  })

  it('have the scheduled local time, or the first minute after a gap', () => {
    fc.assert(
      fc.property(schedules, zones, instants, (schedule, zone, after) => {
        for (const slot of nextSlots(schedule, zone, after, 5)) {
          const local = Temporal.Instant.fromEpochMilliseconds(slot.getTime()).toZonedDateTimeISO(zone)
          const onTime = schedule.times.includes(local.hour * 60 + local.minute)
          const afterGap =
            local.subtract({ minutes: 1 }).getTimeZoneTransition('next')?.epochMilliseconds === slot.getTime()
          expect(onTime || afterGap).toBe(true)
        }
      }),
    )
  })
})
