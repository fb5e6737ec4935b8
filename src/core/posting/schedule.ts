import { z } from 'zod'

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const Weekday = z.int().min(1).max(7)

/** Which local days a schedule falls on. */
export const DayRule = z.discriminatedUnion('on', [
  z.object({ on: z.literal('weekdays'), days: z.array(Weekday).min(1).readonly() }),
  /** Days of the month; a day beyond the month's end means its last day. */
  z.object({ on: z.literal('monthdays'), days: z.array(z.int().min(1).max(31)).min(1).readonly() }),
  /** The nth such weekday of the month; -1 is the last. */
  z.object({ on: z.literal('nth'), nth: z.union([z.int().min(1).max(4), z.literal(-1)]), day: Weekday }),
  /** The three day fields of a five-field cron line, as sets; an empty set is `*`. */
  z.object({
    on: z.literal('cron'),
    months: z.array(z.int().min(1).max(12)).readonly(),
    monthdays: z.array(z.int().min(1).max(31)).readonly(),
    weekdays: z.array(Weekday).readonly(),
  }),
])
export type DayRule = z.infer<typeof DayRule>

/** When a subscription is due, in the local time of its own zone. `times` are minutes since midnight, ascending. */
export const Schedule = z.readonly(
  z.object({ rule: DayRule, times: z.array(z.int().min(0).max(1439)).min(1).max(1440).readonly() }),
)
export type Schedule = z.infer<typeof Schedule>
