import { dayOf } from '#calendar/zone.ts'
import { dayInWords } from '../show/cite.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** From a week on, a day of the week would be another one. */
const A_WEEK = 7

/** Since when something is new to a place that was told of it before: "new since yesterday", by the days of its zone. */
export function newSince(told: Date, now: Date, zone: string): string {
  const [then, today] = [dayOf(told, zone), dayOf(now, zone)]
  const days = Math.round((Date.parse(today) - Date.parse(then)) / DAY_MS)
  if (days <= 0) return `new since ${timeOf(told, zone)}`
  if (days === 1) return 'new since yesterday'
  if (days < A_WEEK)
    return `new since ${new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: zone }).format(told)}`
  return `new since ${dayInWords(then)}`
}

function timeOf(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(instant)
}
