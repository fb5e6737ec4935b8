import { type ArticleDraft, Day } from '#core/news/article.ts'

/** A date as somebody wrote it: the day that is written, and the instant, where more than a day is. */
export interface WrittenDate {
  readonly day: Day
  readonly at?: Date
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const LONGEST = 100
const EARLIEST = Date.UTC(1900, 0)

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Hours ahead of UTC: those of RFC 822, and others that feeds write. */
const ZONES = new Map(
  `EST -5 EDT -4 CST -6 CDT -5 MST -7 MDT -6 PST -8 PDT -7 AKST -9 AKDT -8 HST -10 WET 0 WEST 1 BST 1 CET 1 CEST 2 MEZ 1
  MESZ 2 EET 2 EEST 3 MSK 3 SAST 2 JST 9 KST 9 SGT 8 HKT 8 AWST 8 AEST 10 AEDT 11 NZST 12 NZDT 13`
    .match(/\b[A-Z]+ -?\d+/gu)
    ?.map((zone): [string, number] => [zone.replace(/ .*/u, ''), Number(zone.replace(/^.* /u, ''))]),
)

const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?<half>[ap]\.?m\.?))?`
const ZONE = String.raw`(?<zone>[+-]\d{2}:?\d{2}|[+-]\d{2}|[a-z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?)`
const AT = String.raw`(?:(?:[\s,T]+|\s+at\s+)${TIME}(?:\s*${ZONE})?(?:\s+\([^)]*\))?)?`
const DAYNAME = String.raw`(?:\p{L}+\.?,?\s+)?`
const MONTH = String.raw`(?<month>[a-z]{3,9})\.?`
/** ISO 8601; RFC 822; month first; asctime. */
const SHAPES = [
  String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<date>\d{1,2})${AT}`,
  String.raw`${DAYNAME}(?<date>\d{1,2})(?:\s+|-)${MONTH}(?:,?\s+|-)(?<year>\d{4}|\d{2})${AT}`,
  String.raw`${DAYNAME}${MONTH}\s+(?<date>\d{1,2}),?\s+(?<year>\d{4})${AT}`,
  String.raw`${DAYNAME}${MONTH}\s+(?<date>\d{1,2})\s+${TIME}\s+(?:${ZONE}\s+)?(?<year>\d{4})`,
].map(shape => new RegExp(`^${shape}$`, 'iu'))

/**
 * Reads a date in any of the shapes that feeds and pages write, whatever the machine's own zone; without a zone it is
 * UTC. Undefined where it is none, lies before 1900, or is what software writes that knows none: the epoch.
 */
export function writtenDate(written: string): WrittenDate | undefined {
  const text = written.trim()
  if (text.length > LONGEST) return undefined
  if (/^\d{10}(?:\d{3})?$/u.test(text)) return ofInstant(new Date(Number(text) * (text.length === 10 ? 1000 : 1)))
  for (const shape of SHAPES) {
    const parts = shape.exec(text)?.groups
    if (parts) return ofParts(parts)
  }
  return undefined
}

/**
 * What an article says of its date. One that is missing, unreadable, or more than a day ahead becomes when it was first seen:
 * time zones explain no more than a day.
 */
export function dateFields(
  written: string | undefined,
  seenAt: Date,
): Pick<ArticleDraft, 'day' | 'publishedAt' | 'undated'> {
  const date = written === undefined ? undefined : writtenDate(written)
  const at = date?.at?.getTime() ?? Date.parse(date?.day ?? '')
  if (!date || at > seenAt.getTime() + DAY_MS) return { day: ofInstant(seenAt).day, publishedAt: seenAt, undated: true }
  return { day: date.day, ...(date.at ? { publishedAt: date.at } : {}) }
}

function ofInstant(at: Date): WrittenDate {
  return { day: Day.parse(at.toISOString().slice(0, 10)), at }
}

function ofParts(parts: Readonly<Record<string, string | undefined>>): WrittenDate | undefined {
  const month = monthOf(parts['month'] ?? '')
  const year = yearOf(parts['year'] ?? '')
  const day = Day.safeParse(`${year}-${pad(month)}-${pad(Number(parts['date']))}`)
  const start = Date.parse(day.data ?? '')
  if (!day.success || !(start >= EARLIEST)) return undefined
  if (parts['hour'] === undefined) return start === 0 ? undefined : { day: day.data }
  const hour = hourOf(Number(parts['hour']), parts['half'])
  const minute = Number(parts['minute'])
  const second = Math.min(59, Number(parts['second'] ?? 0))
  if (hour > 23 || minute > 59) return undefined
  const at = start + ((hour * 60 + minute) * 60 + second) * 1000 - aheadOf(parts['zone'] ?? '') * MINUTE_MS
  return Math.abs(at) < DAY_MS ? undefined : { day: day.data, at: new Date(at) }
}

function monthOf(written: string): number {
  return /^\d/u.test(written) ? Number(written) : MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1
}

/** Two digits as RFC 2822 reads them. */
function yearOf(written: string): string {
  return written.length === 4 ? written : `${Number(written) < 50 ? '20' : '19'}${written}`
}

function hourOf(hour: number, half = ''): number {
  if (half === '') return hour
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

/** Minutes ahead of UTC; a name that nobody knows is taken for UTC, as RFC 2822 has it. */
function aheadOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone) ?? []
  if (sign === undefined) return (ZONES.get(zone.toUpperCase()) ?? 0) * 60
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
