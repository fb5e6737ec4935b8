import { Day } from '#core/news/article.ts'
import { Refusal } from '#core/asking/refusal.ts'
import * as chrono from 'chrono-node/en'
import { Temporal } from 'temporal-polyfill'
import { numberIn } from './numbers.ts'
import { WEEKDAYS } from './words.ts'
import { zoned } from './zone.ts'

const AGO = /^(?:the )?(?:last |past )?(\d{1,3}|an?|one|[a-z]+)? ?(hour|day|week|fortnight|month|year)s?(?: ago)?$/

/**
 * Parses a start day: `monday`, `yesterday`, `3 days`, `2 weeks`, `last week` (its Monday), `2026-10-01`, `1 October`.
 * Never in the future; a date without a year is its latest one. Throws a Refusal if it is not such a day.
 */
export function readSince(words: string, now: Date, zone: string): Day {
  const text = words
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/^since /, '')
  const today = zoned(now, zone)
  const date = dayAsWritten(text) ?? namedDay(text, today) ?? ago(text, today) ?? written(text, today)
  if (date === undefined) {
    throw new Refusal(
      `“${words.trim()}” is not a day Crier understands: write “Monday”, “3 days”, “last week”, “1 October” or “2026-10-01”.`,
    )
  }
  if (date.toString() > today.toPlainDate().toString()) {
    throw new Refusal(
      `“${words.trim()}” is in the future (${date.toString()}): name a past day, as in “Monday” or “3 days”.`,
    )
  }
  return Day.parse(date.toString())
}

/** `2026-10-01`, as buttons and pages write it. */
function dayAsWritten(text: string): Temporal.PlainDate | undefined {
  const { success } = /^\d{4}-\d\d-\d\d$/.test(text) ? Day.safeParse(text) : { success: false }
  return success ? Temporal.PlainDate.from(text) : undefined
}

function namedDay(text: string, now: Temporal.ZonedDateTime): Temporal.PlainDate | undefined {
  const today = now.toPlainDate()
  switch (text) {
    case 'today':
    case 'this morning':
      return today
    case 'yesterday':
      return today.subtract({ days: 1 })
    case 'this week':
      return today.subtract({ days: today.dayOfWeek - 1 })
    case 'last week':
      return today.subtract({ days: today.dayOfWeek + 6 })
    case 'this month':
      return today.with({ day: 1 })
    case 'last month':
      return today.with({ day: 1 }).subtract({ months: 1 })
    case 'this year':
      return today.with({ day: 1, month: 1 })
    case 'last year':
      return today.with({ day: 1, month: 1 }).subtract({ years: 1 })
    default: {
      const [, name] = /^(?:last |on )?([a-z]{3,})$/.exec(text) ?? []
      const weekday = name === undefined ? -1 : WEEKDAYS.findIndex(day => isShortFor(name, day.toLowerCase()))
      return weekday === -1 ? undefined : today.subtract({ days: ((today.dayOfWeek - weekday + 5) % 7) + 1 })
    }
  }
}

function isShortFor(name: string, day: string): boolean {
  return day.startsWith(name) || `${day}s` === name
}

function ago(text: string, now: Temporal.ZonedDateTime): Temporal.PlainDate | undefined {
  const [, count = 'a', unit] = AGO.exec(text) ?? []
  if (unit === undefined) return undefined
  const n = numberIn(count.replace(/^an?$/, 'one'))
  if (n === undefined) return undefined
  return now.subtract(unit === 'fortnight' ? { weeks: 2 * n } : { [`${unit}s`]: n }).toPlainDate()
}

/** Any other common date; day before month in `1/10/2026`. */
function written(text: string, now: Temporal.ZonedDateTime): Temporal.PlainDate | undefined {
  const reference = { instant: new Date(now.epochMilliseconds), timezone: now.offsetNanoseconds / 60e9 }
  const [result, ...more] = chrono.GB.parse(text, reference)
  const found = result?.start
  const year = found?.get('year')
  const month = found?.get('month')
  const day = found?.get('day')
  if (!result || more.length > 0 || result.text.length !== text.length || !found || !year || !month || !day)
    return undefined
  const date = now.toPlainDate().with({ year, month, day })
  const implied = !found.isCertain('year') && date.toString() > now.toPlainDate().toString()
  return implied ? date.subtract({ years: 1 }) : date
}
