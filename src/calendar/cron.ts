import { Refusal } from '#core/asking/refusal.ts'
import type { DayRule, Schedule } from '#core/posting/schedule.ts'
import { MONTHS, WEEKDAYS, ascending } from './words.ts'

const EXAMPLE = '“0 8 * * 1-5” (weekdays at 08:00)'

interface Field {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly names: readonly string[]
}
const FIELDS = [
  { name: 'minute', from: 0, to: 59, names: [] },
  { name: 'hour', from: 0, to: 23, names: [] },
  { name: 'day of the month', from: 1, to: 31, names: [] },
  { name: 'month', from: 1, to: 12, names: MONTHS },
  { name: 'weekday', from: 0, to: 7, names: ['sun', ...WEEKDAYS.map(day => day.slice(0, 3).toLowerCase())] },
] as const satisfies readonly Field[]

/** Does it begin with digits, `*`, `/`, `,` and `-` and contain a `*` or five fields: a cron line, valid or not? */
export function looksLikeCron(words: string): boolean {
  return words
    .split(/(?<!\s)\s+and\s+/)
    .every(
      line =>
        /^[\d*][\d*/,-]*(?:\s+[\w*/,#?-]+)*$/.test(line) && (line.includes('*') || line.split(/\s+/).length === 5),
    )
}

/** Parses a five-field cron line, or several with the same days joined by `and`. */
export function readCron(words: string): Schedule {
  const lines = words.split(/(?<!\s)\s+and\s+/).map(readLine)
  const [first, ...others] = lines
  if (first === undefined) throw new Refusal(`A cron line has five fields, as in ${EXAMPLE}.`)
  if (others.some(other => JSON.stringify(other.rule) !== JSON.stringify(first.rule))) {
    throw new Refusal('Several cron lines in one subscription need the same days: make a subscription for each.')
  }
  return { rule: first.rule, times: ascending(lines.flatMap(line => line.times)) }
}

function readLine(line: string): Schedule {
  const pieces = line.trim().split(/\s+/)
  const [minute, hour, monthday, month, weekday, ...more] = pieces
  if (!minute || !hour || !monthday || !month || !weekday || more.length > 0) {
    throw new Refusal(
      `A cron line has five fields (minute, hour, day, month, weekday), not ${pieces.length}, as in ${EXAMPLE}.`,
    )
  }
  const minutes = readField(minute, FIELDS[0])
  const hours = readField(hour, FIELDS[1])
  const months = readDayField(month, FIELDS[3])
  const monthdays = readDayField(monthday, FIELDS[2])
  const weekdays = ascending(readDayField(weekday, FIELDS[4]).map(day => (day === 0 ? 7 : day)))
  if (monthdays.length > 0 && weekdays.length > 0 && (monthday.startsWith('*') || weekday.startsWith('*'))) {
    throw new Refusal(`“${line}” steps through one day field and sets the other: set one and leave the other as “*”.`)
  }
  if (weekdays.length === 0 && neverComes(months, monthdays)) {
    throw new Refusal(
      `“${line}” never comes: no such month has such a day. For the end of each month, write “last day of the month 08:00”.`,
    )
  }
  const times = ascending(hours.flatMap(h => minutes.map(m => h * 60 + m)))
  return { rule: plainest(months, monthdays, weekdays), times }
}

/** A cron line that words can express is stored as those words would be. */
function plainest(months: number[], monthdays: number[], weekdays: number[]): DayRule {
  const everyDay = monthdays.length === 31 || weekdays.length === 7 || monthdays.length + weekdays.length === 0
  const everyMonth = months.length === 0 || months.length === 12
  if (everyMonth && everyDay) return { on: 'weekdays', days: [1, 2, 3, 4, 5, 6, 7] }
  if (everyDay) return { on: 'cron', months, monthdays: [], weekdays: [] }
  if (everyMonth && monthdays.length === 0) return { on: 'weekdays', days: weekdays }
  if (everyMonth && weekdays.length === 0 && monthdays.every(day => day <= 28))
    return { on: 'monthdays', days: monthdays }
  return { on: 'cron', months: everyMonth ? [] : months, monthdays, weekdays }
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

function neverComes(months: readonly number[], monthdays: readonly number[]): boolean {
  const some = months.length > 0 ? months : [1]
  return monthdays.length > 0 && some.every(month => monthdays.every(day => day > (LONGEST[month - 1] ?? 31)))
}

/** As `readField`, with `*` as the empty set. */
function readDayField(text: string, field: Field): number[] {
  return text === '*' ? [] : readField(text, field)
}

function readField(text: string, field: Field): number[] {
  return ascending(text.split(',').flatMap(piece => readPiece(piece, field)))
}

function readPiece(piece: string, field: Field): number[] {
  const [, range, step = '1'] = /^([^/]+)(?:\/(\d+))?$/.exec(piece) ?? []
  const [, fromText, toText] = /^(\*|\w+)(?:-(\w+))?$/.exec(range ?? '') ?? []
  if (fromText === undefined || Number(step) === 0) throw bad(piece, field)
  const all = fromText === '*'
  const from = all ? field.from : readValue(fromText, field)
  const open = all || (toText === undefined && piece.includes('/'))
  const to = open ? field.to : readValue(toText ?? fromText, field)
  if (to < from || (all && toText !== undefined)) throw bad(piece, field)
  const values: number[] = []
  for (let value = from; value <= to; value += Number(step)) values.push(value)
  return values
}

function readValue(text: string, field: Field): number {
  const named = field.names.indexOf(text.slice(0, 3))
  const value = named === -1 ? Number(text) : named + (field.name === 'month' ? 1 : 0)
  if (!Number.isInteger(value) || value < field.from || value > field.to) throw bad(text, field)
  return value
}

function bad(piece: string, field: Field): Refusal {
  return new Refusal(
    `“${piece}” does not fit the ${field.name} of a cron line: write ${field.from} to ${field.to}, a range, a list or “*”, as in ${EXAMPLE}.`,
  )
}
