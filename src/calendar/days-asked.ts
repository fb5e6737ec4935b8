import { Temporal } from 'temporal-polyfill'
import { Day } from '#core/news/article.ts'
import { NUMBER_WORDS, numberIn } from './numbers.ts'
import { zoned } from './zone.ts'

/** First and last day, inclusive, and the words they were read from. */
export interface Days {
  readonly since?: Day
  readonly until?: Day
  readonly words: string
}

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec'
const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thur?s?|fri|sat|sun'
const WEEKDAY_STARTS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const COUNT = String.raw`(?:\d{1,3}|an?|${NUMBER_WORDS}|couple of|few|several)`
/** A date as people write it; without named groups, which would clash when two are in one pattern. */
const DATE = String.raw`(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTHS})(?:,? (?:19|20)\d\d)?|(?:${MONTHS}) (?:the )?\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?|\d{4}-\d\d-\d\d|(?:last |this past |this )?(?:${WEEKDAYS})(?: last)?|yesterday|today|the day before yesterday)`
const NOT_A_MONTH = /\bmay\b(?! \d)/u

interface Span {
  readonly since?: Temporal.PlainDate
  readonly until?: Temporal.PlainDate
}

type Reader = readonly [RegExp, (match: readonly string[], today: Temporal.PlainDate) => Span | undefined]

const one = (day: Temporal.PlainDate | undefined): Span | undefined => day && { since: day, until: day }

/** In order of precedence, most specific first. */
const READERS: readonly Reader[] = [
  [
    new RegExp(
      String.raw`\b(?:between|from) (?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:and|to|until|till|-|–) (${DATE})`,
      'u',
    ),
    ([, first = '', last = ''], today) => {
      const until = dateOf(last, today)
      const since = until && Number(first) <= until.day ? until.with({ day: Number(first) }) : undefined
      return since && until && { since, until }
    },
  ],
  [
    new RegExp(String.raw`\b(?:between|from) (${DATE}) (?:and|to|until|till|through|-|–) (${DATE})`, 'u'),
    ([, first = '', last = ''], today) => {
      const [since, until] = [dateOf(first, today), dateOf(last, today)]
      return since && until && { since, until }
    },
  ],
  [
    new RegExp(String.raw`\b(?:since|from|as of|starting|beginning) (?:on )?(${DATE})(?: on(?:wards?)?)?\b`, 'u'),
    ([, words = ''], today) => {
      const since = dateOf(words, today)
      return since && { since }
    },
  ],
  [
    new RegExp(String.raw`\bafter (${DATE})\b`, 'u'),
    ([, words = ''], today) => {
      const day = dateOf(words, today)
      return day && { since: day.add({ days: 1 }) }
    },
  ],
  [
    new RegExp(String.raw`\b(before|until|till|up to|by) (${DATE})\b`, 'u'),
    ([, how = '', words = ''], today) => {
      const day = dateOf(words, today)
      return day && { until: how === 'before' ? day.subtract({ days: 1 }) : day }
    },
  ],
  [
    new RegExp(
      String.raw`\b(?:in |over |during |within )?(?:the |these )?(?:last|past) (${COUNT})? ?(hour|day|week|fortnight|month|year)s?\b`,
      'u',
    ),
    ([, count = '', unit = ''], today) => {
      if (count === '' && unit === 'week') return weekOf(today.subtract({ days: 7 }))
      if (count === '' && unit === 'month') return monthOf(today.subtract({ months: 1 }))
      if (count === '' && unit === 'year') return yearOf(today.year - 1)
      return { since: back(today, count, unit), until: today }
    },
  ],
  [
    new RegExp(String.raw`\b(?:since )?(${COUNT}) (day|week|fortnight|month)s? ago\b`, 'u'),
    ([match = '', count = '', unit = ''], today) => {
      const day = back(today, count, unit)
      return match.startsWith('since')
        ? { since: day }
        : { since: day.subtract({ days: unit === 'day' ? 0 : 3 }), until: day.add({ days: unit === 'day' ? 0 : 3 }) }
    },
  ],
  [
    /\bsince (?:the )?(?:start|beginning) of (?:the |this )?(week|month|year)\b/u,
    ([, unit = ''], today) => ({ since: startOf(today, unit) }),
  ],
  [
    /\bsince last (week|month|year)\b/u,
    ([, unit = ''], today) => ({ since: startOf(today.subtract({ [`${unit}s`]: 1 }), unit) }),
  ],
  [
    /\b(?:so far )?(?:in |over |during )?(?:this|the current) (week|month|year)\b/u,
    ([, unit = ''], today) => ({ since: startOf(today, unit), until: today }),
  ],
  [/\b(?:over |at |on |during )?(?:the |this |last )weekend\b/u, (_, today) => weekendBefore(today)],
  [
    new RegExp(
      String.raw`\b(since|in|during|throughout|early in|late in|early|late|of|for|from|this|last)(?: the month of)? (${MONTHS})(?:,? ((?:19|20)\d\d))?\b`,
      'u',
    ),
    ([match = '', how = '', name = '', year = ''], today) => {
      if (NOT_A_MONTH.test(match) && how !== 'in' && how !== 'since' && how !== 'during' && how !== 'last')
        return undefined
      const first = monthNamed(name, year, today)
      return how === 'since' ? { since: first } : monthOf(first)
    },
  ],
  [/\b(?:this (?:morning|afternoon|evening)|tonight|today)(?:'s)?\b/u, (_, today) => one(today)],
  [/\b(?:since )?(?:the day before yesterday)\b/u, (_, today) => one(today.subtract({ days: 2 }))],
  [
    /\b(?:yesterday(?:'s)?(?: (?:morning|afternoon|evening|night))?|last night(?:'s)?)\b/u,
    (_, today) => one(today.subtract({ days: 1 })),
  ],
  [
    new RegExp(String.raw`\b(?:on |of |for )?(?:the (?:day|morning|evening) of )?(${DATE})(?:'s)?\b`, 'u'),
    ([match = '', words = ''], today) => {
      // "Friday" alone may be part of a name; a day takes "on", "last" or "of".
      if (new RegExp(`^(?:${WEEKDAYS})$`, 'u').test(match) && words.length < 4) return undefined
      return one(dateOf(words, today))
    },
  ],
  [/\b(?:right |just )?(?:lately|recently|these days)\b/u, (_, today) => ({ since: today.subtract({ days: 14 }) })],
]

export interface TimesRead {
  readonly days?: Days
  /** The text without the words for the time. */
  readonly rest: string
}

/** The days a text asks about, in free wording, and the rest of the text. Future days do not count. */
export function readTimes(text: string, now: Date, zone: string): TimesRead {
  const today = zoned(now, zone).toPlainDate()
  const lower = text.toLowerCase()
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(lower)
    const span = match ? read(match, today) : undefined
    if (!match || !span) continue
    const { since, until } = span
    if (since && Temporal.PlainDate.compare(since, today) > 0) continue
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
      .replace(/ {2,}/gu, ' ')
      .trim()
    return {
      days: {
        ...(since ? { since: Day.parse(since.toString()) } : {}),
        ...(until ? { until: Day.parse(until.toString()) } : {}),
        words: match[0].trim(),
      },
      rest,
    }
  }
  return { rest: text }
}

function dateOf(words: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (words === 'today') return today
  if (words === 'yesterday') return today.subtract({ days: 1 })
  if (words === 'the day before yesterday') return today.subtract({ days: 2 })
  const iso = /^\d{4}-\d\d-\d\d$/u.test(words) ? safely(() => Temporal.PlainDate.from(words)) : undefined
  if (iso) return iso
  const month = new RegExp(`\\b(${MONTHS})\\b`, 'u').exec(words)?.[1]
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/u.exec(words)?.[1]
  if (month !== undefined && day !== undefined) {
    const year = /\b((?:19|20)\d\d)\b/u.exec(words)?.[1]
    const first = monthNamed(month, year ?? '', today)
    const date = safely(() => first.with({ day: Number(day) }, { overflow: 'reject' }))
    if (!date) return undefined
    return year === undefined && Temporal.PlainDate.compare(date, today) > 0 ? date.subtract({ years: 1 }) : date
  }
  const weekday = new RegExp(`\\b(${WEEKDAYS})\\b`, 'u').exec(words)?.[1]
  const index = weekday === undefined ? -1 : WEEKDAY_STARTS.indexOf(weekday.slice(0, 3))
  return index === -1 ? undefined : today.subtract({ days: ((today.dayOfWeek - index + 5) % 7) + 1 })
}

/** The first of a month; without a year, the latest one that has begun. */
function monthNamed(name: string, year: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const month = MONTH_STARTS.indexOf(name.slice(0, 3)) + 1
  const first = today.with({ day: 1, month })
  if (year !== '') return first.with({ year: Number(year) })
  return Temporal.PlainDate.compare(first, today) > 0 ? first.subtract({ years: 1 }) : first
}

function back(today: Temporal.PlainDate, words: string, unit: string): Temporal.PlainDate {
  const vague: Readonly<Record<string, number>> = { a: 1, an: 1, 'couple of': 2, few: 3, several: 5, '': 1 }
  const count = vague[words] ?? numberIn(words) ?? 1
  if (unit === 'hour') return count > 12 ? today.subtract({ days: Math.ceil(count / 24) }) : today
  if (unit === 'fortnight') return today.subtract({ weeks: 2 * count })
  return today.subtract({ [`${unit}s`]: count })
}

function weekOf(day: Temporal.PlainDate): Span {
  const since = day.subtract({ days: day.dayOfWeek - 1 })
  return { since, until: since.add({ days: 6 }) }
}

function monthOf(day: Temporal.PlainDate): Span {
  return { since: day.with({ day: 1 }), until: day.with({ day: day.daysInMonth }) }
}

function yearOf(year: number): Span {
  return {
    since: Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    until: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
  }
}

function startOf(day: Temporal.PlainDate, unit: string): Temporal.PlainDate {
  if (unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 })
  return unit === 'month' ? day.with({ day: 1 }) : day.with({ day: 1, month: 1 })
}

/** The current or most recent weekend: Saturday and Sunday. */
function weekendBefore(today: Temporal.PlainDate): Span {
  const since = today.subtract({ days: (today.dayOfWeek + 1) % 7 })
  return { since, until: since.add({ days: 1 }) }
}

function safely<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
