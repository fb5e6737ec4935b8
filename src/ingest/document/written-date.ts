import { type ArticleDraft, Day } from '#core/news/article.ts'
import { minutesAhead, monthNamed } from './date-words.ts'
import { fromOtherCalendar, usualFigures } from './other-calendars.ts'

/** A parsed date: the day as written, and the instant if a time is given. */
export interface WrittenDate {
  readonly day: Day
  readonly at?: Date
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const LONGEST = 100
const EARLIEST = Date.UTC(1900, 0)

const TIME = String.raw`(?<hour>\d{1,2})(?:[:.]|\s?h\s?)(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?:\s*(?<half>[ap]\.?m\.?(?!\p{L})))?`
const ZONE = String.raw`(?<zone>[+-]\d{2}:?\d{2}|[+-]\d{2}|[a-z]{2,12}/[a-z_]{2,20}|[a-z]{1,5}(?:\s?[+-]\d{1,2}(?::?\d{2})?)?)`
/** Separators between date and time. */
const BEFORE_HOUR = String.raw`(?:[\s,T]+|\s*[-–—|·]\s*|,?\s+(?:at|um|à|às|as|a las|alle|alle ore|ore|om|kl\.?|klo|ob|o|o godz\.|saat|в|о)\s+)`
/** A zone, and a repetition that some add: `+0100 (Central European Time)`, `Z[UTC]`, `+0000 UTC`. */
const IN_ZONE = String.raw`(?:\s*\(?${ZONE}\)?\.?)?(?:\s+\([^)]*\)|\s*\[[^\]]*\]|\s+[a-z]{1,5})?`
const AT = String.raw`(?:${BEFORE_HOUR}${TIME}${IN_ZONE})?`
const DAYNAME = String.raw`(?:\p{L}[\p{L}\p{M}-]*\.?,?\s+){0,2}`
const MONTH = String.raw`(?<month>\p{L}[\p{L}\p{M}]{1,14})\.?`
const OF = String.raw`(?:\s+(?:de|del|of))?`
/**
 * ISO 8601, long and short; RFC 822 and its variants; month first; asctime; year first; Vietnamese, with numbered
 * months; Japanese, Chinese, Korean.
 */
const SHAPES = [
  String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<date>\d{1,2})\.?${AT}`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})(?:T?(?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2}))?${ZONE}?)?`,
  String.raw`${DAYNAME}(?<date>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?${OF}(?:\s+|-)${MONTH}(?:,?${OF}\s+|-)(?<year>\d{4}|\d{2})(?:\s+[гр]\.)?${AT}`,
  String.raw`${DAYNAME}${MONTH}\s+(?<date>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})${AT}`,
  String.raw`${DAYNAME}${MONTH}\s+(?<date>\d{1,2})\s+${TIME}\s+(?:${ZONE}\s+)?(?<year>\d{4})`,
  String.raw`${DAYNAME}(?<date>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})${AT}`,
  String.raw`${DAYNAME}(?<first>\d{1,2})[/-](?<other>\d{1,2})[/-](?<year>\d{4})${AT}`,
  String.raw`(?<first>\d{1,2})/(?<other>\d{1,2})/(?<last>\d{2})${AT}`,
  String.raw`(?:ngày\s+)?(?<date>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:,|\s+năm)\s+(?<year>\d{4})${AT}`,
  String.raw`(?<year>\d{4})\.\s+gada\s+(?<date>\d{1,2})\.\s+${MONTH}${AT}`,
  String.raw`(?<year>\d{4})(?:\.|\s+m\.)?\s+${MONTH}\s+(?<date>\d{1,2})(?:\.|\s+d\.)?${AT}`,
  String.raw`(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<date>\d{1,2})\s?[日일](?:\s?(?:[(（]\p{L}{1,3}[)）]|\p{L}曜日|星期\p{L})?\s?(?<half>[上下]午|午[前後]|오[전후])?\s?(?<hour>\d{1,2})(?:[:：時时点點]|시\s?)(?<minute>\d{2})[分분]?(?::(?<second>\d{2}))?)?`,
].map(shape => new RegExp(`^${shape}$`, 'iu'))
const HOUR_FIRST = new RegExp(String.raw`^(${TIME}(?:\s*${ZONE})?),?\s+(?<rest>\S.*\d{4})$`, 'iu')
/** Seconds or milliseconds since 1970; the second form is .NET's. */
const EPOCH = /^(?:\/Date\()?(\d{10}(?:\d{3})?)(?:\)\/)?$/u

/**
 * Parses a date in any of the formats of feeds and pages, regardless of the machine's zone; UTC if it gives none.
 * `undefined` if it is not a date, before 1900, or the epoch, which software writes for an unknown date.
 */
export function writtenDate(written: string): WrittenDate | undefined {
  if (written.length > LONGEST) return undefined
  const [, epoch] = EPOCH.exec(written.trim()) ?? []
  if (epoch !== undefined) return ofInstant(new Date(Number(epoch) * (epoch.length === 10 ? 1000 : 1)))
  const figures = usualFigures(written).trim()
  const text = figures.replace(HOUR_FIRST, '$<rest> $1')
  for (const shape of SHAPES) {
    const parts = shape.exec(text)?.groups
    if (parts) return ofParts(parts)
  }
  return undefined
}

/**
 * An article's date fields: the first parsable date no more than a day ahead, which is all that time zones explain.
 * Without one it is dated by when it was first seen, and marked as undated.
 */
export function dateFields(
  written: readonly string[],
  seenAt: Date,
): Pick<ArticleDraft, 'day' | 'publishedAt' | 'undated'> {
  for (const text of written) {
    const date = writtenDate(text)
    const at = date?.at?.getTime() ?? Date.parse(date?.day ?? '')
    if (date && at <= seenAt.getTime() + DAY_MS) return { day: date.day, ...(date.at ? { publishedAt: date.at } : {}) }
  }
  return { day: ofInstant(seenAt).day, publishedAt: seenAt, undated: true }
}

function ofInstant(at: Date): WrittenDate {
  return { day: Day.parse(at.toISOString().slice(0, 10)), at }
}

function ofParts(parts: Readonly<Record<string, string | undefined>>): WrittenDate | undefined {
  const half = parts['half'] ?? ''
  const [month, date] = parts['first'] === undefined ? [parts['month'], parts['date']] : slashed(parts, half)
  const year = yearOf(parts['year'] ?? parts['last'] ?? '')
  const number = monthOf(month ?? '')
  const written = { year: Number(year), month: number === 0 ? (month ?? '') : String(number), date: Number(date) }
  const day = Day.safeParse(fromOtherCalendar(written) ?? `${year}-${pad(number)}-${pad(Number(date))}`)
  const start = Date.parse(day.data ?? '')
  if (!day.success || !(start >= EARLIEST)) return undefined
  if (parts['hour'] === undefined) return start === 0 ? undefined : { day: day.data }
  const hour = hourOf(Number(parts['hour']), half)
  const minute = Number(parts['minute'])
  const second = Math.min(59, Number(parts['second'] ?? 0))
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined
  const local = start + ((hour * 60 + minute) * 60 + second) * 1000
  const at = local - minutesAhead(parts['zone'] ?? '', local) * MINUTE_MS
  return Math.abs(at) < DAY_MS ? undefined : { day: day.data, at: new Date(at) }
}

/**
 * Month and day of `11/23/2026`: if only one of them can be the month, that one; else month first if the clock is
 * 12-hour; else unknown. So is `23/11/26`, which may begin with its year.
 */
function slashed(parts: Readonly<Record<string, string | undefined>>, half: string): readonly (string | undefined)[] {
  const { first, other, last } = parts
  if (last !== undefined && Number(first) > 12 && Number(last) <= 31) return []
  if (Number(first) > 12) return [other, first]
  return Number(other) > 12 || first === other || half !== '' ? [first, other] : []
}

function monthOf(written: string): number {
  return /^\d/u.test(written) ? Number(written) : monthNamed(written)
}

/** Two digits as in RFC 2822. */
function yearOf(written: string): string {
  return written.length === 4 ? written : `${Number(written) < 50 ? '20' : '19'}${written}`
}

function hourOf(hour: number, half: string): number {
  return half === '' ? hour : (hour % 12) + (/^p|[下後후]/iu.test(half) ? 12 : 0)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
