import type { Day } from '#core/news/article.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const WHOLE_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const NO_BREAK = '\u00a0'
/** A dash after which no line may break. */
const TO = '–\u2060'

/**
 * A day beside an article: Today, Yesterday, the weekday for the last six days, then "12 Nov"; the year only if it
 * differs.
 */
export function dayWords(day: Day, now: Date): string {
  const days = Math.round((Date.parse(now.toISOString().slice(0, 10)) - Date.parse(day)) / DAY_MS)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  if (days > 1 && days < 7) return WEEKDAYS[new Date(day).getUTCDay()] ?? ''
  return dated(day, now, 3)
}

/** A day by its date: "12 Nov"; the year only if it differs. */
export function dateWords(day: Day, now: Date): string {
  return dated(day, now, 3)
}

/** A day as a heading: Today, Yesterday, Wednesday, 12 November. */
export function dayHeading(day: Day, now: Date): string {
  const words = dayWords(day, now)
  const weekday = WEEKDAYS.indexOf(words)
  return weekday === -1 ? words.replace(/^\d.*$/u, dated(day, now, 12)) : (WHOLE_WEEKDAYS[weekday] ?? words)
}

/** Several days as one span: "16–20 Nov", "26 Oct–3 Nov". */
export function spanWords(days: readonly Day[], now: Date): string {
  const sorted = days.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return ''
  return first === last ? dayWords(last, now) : span(first, last, now, 3)
}

/** The days of a digest, for its masthead: "16–22 November". */
export function daysOf(first: Day, last: Day, now: Date): string {
  return first === last ? dated(last, now, 12) : span(first, last, now, 12)
}

function span(first: Day, last: Day, now: Date, letters: number): string {
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))}${TO}${dated(last, now, letters)}`
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  return `${sameYear ? bare(first, letters) : dated(first, now, letters)}${TO}${dated(last, now, letters)}`
}

function bare(day: Day, letters: number): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
  return `${Number(day.slice(8))}${NO_BREAK}${month.slice(0, letters)}`
}

function dated(day: Day, now: Date, letters: number): string {
  const year = day.slice(0, 4)
  return year === String(now.getUTCFullYear()) ? bare(day, letters) : `${bare(day, letters)}${NO_BREAK}${year}`
}
