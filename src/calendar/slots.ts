import type { Schedule } from '#core/posting/schedule.ts'
import { Temporal } from 'temporal-polyfill'
import { fallsOn } from './days.ts'
import { zoned } from './zone.ts'

const MINUTE_MS = 60_000
const PLAIN_DAY_MS = 24 * 60 * MINUTE_MS
/** 29 February may be eight years away (1896 to 1904, 2096 to 2104). */
const HORIZON_DAYS = 9 * 366

/** The first `limit` slots after `after`, up to and including `upTo`, ascending, in UTC. */
export function slotsBetween(schedule: Schedule, zone: string, after: Date, upTo: Date, limit: number): Date[] {
  const found: Date[] = []
  for (const slot of slots(schedule, zone, after, upTo)) {
    if (found.length === limit || slot > upTo) break
    found.push(slot)
  }
  return found
}

/** The next `n` slots after an instant; fewer only if a schedule has none within nine years. */
export function nextSlots(schedule: Schedule, zone: string, after: Date, n: number): Date[] {
  const found: Date[] = []
  for (const slot of slots(schedule, zone, after)) {
    if (found.length === n) break
    found.push(slot)
  }
  return found
}

/**
 * Walks the local days. A local time in a spring gap becomes the first instant after it, one that occurs twice its
 * first occurrence, and times that map to the same instant are one slot.
 */
function* slots(schedule: Schedule, zone: string, after: Date, upTo?: Date): Generator<Date> {
  let last = after.getTime()
  let date = zoned(after, zone).toPlainDate()
  const end = upTo ? zoned(upTo, zone).toPlainDate() : date.add({ days: HORIZON_DAYS })
  for (; Temporal.PlainDate.compare(date, end) <= 0; date = date.add({ days: 1 })) {
    if (!fallsOn(schedule.rule, date)) continue
    for (const instant of instantsOn(date, schedule.times, zone)) {
      if (instant <= last) continue
      last = instant
      yield new Date(instant)
    }
  }
}

function instantsOn(date: Temporal.PlainDate, times: readonly number[], zone: string): readonly number[] {
  const start = date.toZonedDateTime(zone).epochMilliseconds
  const next = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
  if (next - start === PLAIN_DAY_MS) return times.map(minute => start + minute * MINUTE_MS)
  return times.map(minute => firstInstant(date, minute, zone))
}

/** For a day on which the clocks change. */
function firstInstant(date: Temporal.PlainDate, minute: number, zone: string): number {
  const local = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (earlier.toPlainDateTime().equals(local)) return earlier.epochMilliseconds
  const gapEnd = earlier.getTimeZoneTransition('next')
  if (!gapEnd) throw new RangeError(`${local.toString()} does not exist in ${zone}, but its gap has no end`)
  return gapEnd.epochMilliseconds
}
