import { nextSlots } from '#calendar/slots.ts'
import { sayWhen } from '#calendar/write.ts'
import type { Schedule } from '#core/posting/schedule.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { clockWords } from '../show/clock-words.ts'

/** Default schedule of the message about what somebody follows: daily at 08:00. */
export const DAILY: Schedule = { rule: { on: 'weekdays', days: [1, 2, 3, 4, 5, 6, 7] }, times: [480] }

/** The reason of a pause that the person asked for. */
export const TURNED_OFF = 'you turned it off'

/** When somebody gets the message about what they follow: `daily at 08:00 (Europe/Warsaw), next on Tue 24 Nov, 08:00`. */
export function dailyWords({ schedule, zone, paused }: Subscription, now: Date): string {
  if (paused !== undefined) return `nothing is sent at present: ${paused}`
  const [next] = nextSlots(schedule, zone, now, 1)
  const first = next ? `, next on ${clockWords(next, zone, now)}` : ', which never comes: there is no such day'
  return `${sayWhen(schedule)} (${zone})${first}`
}
