import { dayOf } from '#calendar/zone.ts'
import { dayWords } from './day-words.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Days from which a weekday would be ambiguous. */
const A_WEEK = 7

/** An instant as said after "since": "08:00", "yesterday", "Monday", "12 Nov", by the days of a zone. */
export function sinceWords(then: Date, now: Date, zone: string): string {
  const [day, today] = [dayOf(then, zone), dayOf(now, zone)]
  const days = Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS)
  if (days <= 0) return timeOf(then, zone)
  if (days === 1) return 'yesterday'
  if (days < A_WEEK) return new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: zone }).format(then)
  return dayWords(day, now)
}

function timeOf(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(instant)
}
