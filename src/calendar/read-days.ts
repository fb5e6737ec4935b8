import { Refusal } from '#core/asking/refusal.ts'
import type { DayRule } from '#core/posting/schedule.ts'
import { ORDINALS, WEEKDAYS, ascending, ordinal } from './words.ts'

const EXAMPLES =
  '“weekdays 08:00”, “Mondays and Thursdays 9am”, “1st and 15th 08:00” or “first Monday of the month 07:30”'
const FILLERS = /\b(?:at|on|the|every|each|days?|o'clock|weekly|in)\b(?! of)/g
const MONTHLY = /\b(?:(?:of|in)\s+(?:the|each|every|a)\s+month|monthly|of\s+months?)\b/g
const DAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?`
const ONE_DAY = new RegExp(`^${DAY}$`)
const RANGE = new RegExp(String.raw`^(${DAY})\s*(?:-|–|to|through|until)\s*(${DAY})$`)
const NTH_DAY = new RegExp(String.raw`^(first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last)\s+(${DAY})$`)

/** Parses the days of a schedule from lower-case words without times; no words mean every day. */
export function readDays(words: string): DayRule {
  const withoutMonth = words.replaceAll(MONTHLY, ' ')
  const monthly = withoutMonth !== words
  const text = tidy(withoutMonth)
  if (/^last(?: day)?$/.test(tidy(text.replaceAll(/\b(?:on|the|at)\b/g, ' ')))) return { on: 'monthdays', days: [31] }
  const items = tidy(text.replaceAll(FILLERS, ' '))
    .split(/ ?, ?(?:and )?| and | ?& ?/)
    .filter(item => item !== '')
  const [first] = items
  if (first === undefined || first === 'daily') {
    if (!monthly) return { on: 'weekdays', days: [1, 2, 3, 4, 5, 6, 7] }
    throw new Refusal('Say which day of the month, as in “1st of the month 08:00” or “last day of the month 18:00”.')
  }
  const nth = items.map(item => NTH_DAY.exec(item)).find(found => found !== null)
  if (nth) return readNth(nth, items)
  if (items.every(item => /^\d+(?:st|nd|rd|th)$/.test(item)))
    return { on: 'monthdays', days: ascending(items.map(readMonthday)) }
  return { on: 'weekdays', days: ascending(items.flatMap(readWeekdays)) }
}

function tidy(words: string): string {
  return words
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^(?:and|,)\s*|(?: ?,| and)$/g, '')
}

function readNth([words, which = '', day = '']: RegExpExecArray, items: readonly string[]): DayRule {
  if (items.length > 1) {
    throw new Refusal(`“${items.join('” and “')}” are two rules: make a subscription for each, as in “${words} 08:00”.`)
  }
  if (which === 'last') return { on: 'nth', nth: -1, day: weekdayOf(day) }
  const nth = [1, 2, 3, 4] as const
  const found = nth.find(n => which === ORDINALS[n - 1] || which === ordinal(n))
  if (found !== undefined) return { on: 'nth', nth: found, day: weekdayOf(day) }
  throw new Refusal(`Not every month has a ${words}: write “last ${WEEKDAYS[weekdayOf(day) - 1]} of the month”.`)
}

function readMonthday(item: string): number {
  const day = Number.parseInt(item, 10)
  if (day >= 1 && day <= 31) return day
  throw new Refusal(`“${item}” is not a day of a month: write 1st to 31st, as in “15th 08:00”; 31st is the last day.`)
}

function readWeekdays(item: string): readonly number[] {
  if (/^(?:weekdays?|working|workdays?|business)$/.test(item)) return [1, 2, 3, 4, 5]
  if (/^weekends?$/.test(item)) return [6, 7]
  if (ONE_DAY.test(item)) return [weekdayOf(item)]
  const [, from, to] = RANGE.exec(item) ?? []
  if (from === undefined || to === undefined) throw notDays(item)
  const first = weekdayOf(from)
  const length = ((weekdayOf(to) - first + 7) % 7) + 1
  return Array.from({ length }, (_, index) => ((first - 1 + index) % 7) + 1)
}

function weekdayOf(word: string): number {
  return WEEKDAYS.findIndex(day => word.startsWith(day.slice(0, 3).toLowerCase())) + 1
}

function notDays(item: string): Refusal {
  if (/\d ?(?:week|month|year)|other|second|fortnight/.test(item)) {
    return new Refusal(`“${item}” cannot be told from the calendar alone: name days, as in ${EXAMPLES}.`)
  }
  if (/^\d+$/.test(item) && Number(item) <= 23) {
    return new Refusal(
      `“${item}” may be a day or a time: write “${ordinal(Number(item))} 08:00” or “daily ${item}:00”.`,
    )
  }
  const [, days, hour] = /^(.*\D) (\d{1,2})$/.exec(item) ?? []
  if (days !== undefined && hour !== undefined) {
    return new Refusal(
      `“${hour}” is not a time by itself: write “${days} ${hour.padStart(2, '0')}:00” or “${days} at ${hour}”.`,
    )
  }
  const meant = WEEKDAYS.find(day => /days?$/.test(item) && item.startsWith(day.slice(0, 2).toLowerCase()))
  return new Refusal(
    meant
      ? `There is no day “${item}”: did you mean “${meant}s”?`
      : `“${item}” names no days: write them as in ${EXAMPLES}.`,
  )
}
