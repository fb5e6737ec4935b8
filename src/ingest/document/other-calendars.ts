import { usualDigits } from '#text/words.ts'

/** Offset of an era's years from ours; its first year is also written `元`. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 }
const IN_ERA = new RegExp(String.raw`(${Object.keys(ERAS).join('|')})\s?(\d{1,3}|元)\s?年`, 'gu')
/** Thai years are 543 ahead of ours; no article is dated that far in the future. */
const BUDDHIST = { years: 543, from: 2400 }
/** The months of Iran, from March on. */
const PERSIAN_MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
/** Plausible Iranian years; none of them is a plausible year of ours. */
const PERSIAN_YEARS = { from: 1300, to: 1499 }
const PLAIN = /^[ -~]*$/u
const DAY_MS = 24 * 60 * 60_000

/**
 * A date with the digits, separators and years used elsewhere: converts `٢٣`, `令和8年` and full width, drops the dots of
 * Thai abbreviations and Thai words for era and hour.
 */
export function usualFigures(written: string): string {
  if (PLAIN.test(written)) return written
  return usualDigits(written.normalize('NFKC'))
    .replaceAll('−', '-')
    .replaceAll(IN_ERA, (_, era: string, year: string) => `${(ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`)
    .replaceAll(/(?<=\p{Script=Thai})\.(?=\p{Script=Thai})/gu, '')
    .replace(/\s(?:พ\s?ศ\.?|ค\s?ศ\.?)(?=\s\d)/u, '')
    .replace(/\s?น\.$/u, '')
}

interface Written {
  readonly year: number
  /** As a number or a name. */
  readonly month: string
  readonly date: number
}

/** A Thai or Iranian date as an ISO date; `undefined` for one that is ours already, or in no calendar. */
export function fromOtherCalendar({ year, month, date }: Written): string | undefined {
  if (year > BUDDHIST.from && /^\d+$/u.test(month)) return `${year - BUDDHIST.years}-${pad(Number(month))}-${pad(date)}`
  if (year < PERSIAN_YEARS.from || year > PERSIAN_YEARS.to) return undefined
  const number = PERSIAN_MONTHS.indexOf(month.replaceAll('ي', 'ی').replaceAll('ك', 'ک')) + 1 || Number(month)
  return number >= 1 && number <= 12 ? fromPersian(year, number, date) : undefined
}

/**
 * The first six months have 31 days. New Year falls on one of three days in March; the runtime's calendar says which.
 */
function fromPersian(year: number, month: number, date: number): string | undefined {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const days = (month - 1) * 30 + Math.min(month - 1, 6) + date - 1
  for (const newYear of [19, 20, 21, 22]) {
    const at = Date.UTC(year + 621, 2, newYear) + days * DAY_MS
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    if (parts['month'] === month && parts['day'] === date) return new Date(at).toISOString().slice(0, 10)
  }
  return undefined
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
