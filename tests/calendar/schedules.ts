import type { DayRule, Schedule } from '#core/posting/schedule.ts'
import * as fc from 'fast-check'

const subset = (from: number, to: number): fc.Arbitrary<number[]> =>
  fc.subarray(
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
    { minLength: 1 },
  )

const nth = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const)

/** Schedules as `readSchedule` makes them: ascending, and cron rules only where words would not do. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  rule: fc.oneof<fc.Arbitrary<DayRule>[]>(
    fc.record({ on: fc.constant('weekdays'), days: subset(1, 7) }),
    fc.record({ on: fc.constant('monthdays'), days: subset(1, 31) }),
    fc.record({ on: fc.constant('nth'), nth, day: fc.integer({ min: 1, max: 7 }) }),
    fc.record({
      on: fc.constant('cron'),
      months: subset(1, 11),
      monthdays: subset(1, 28),
      weekdays: fc.oneof(fc.constant([]), subset(1, 6)),
    }),
  ),
  times: fc
    .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 1, maxLength: 12 })
    .map(times => times.sort((a, b) => a - b)),
})

export const zones: fc.Arbitrary<string> = fc.constantFrom(
  'UTC',
  'Europe/Warsaw',
  'America/New_York',
  'America/Nuuk',
  'America/Havana',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
)
