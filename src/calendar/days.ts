import type { DayRule } from '#core/posting/schedule.ts'

/** A local day as rules need it. `weekday` is 1 (Monday) to 7. */
export interface LocalDay {
  readonly month: number
  readonly day: number
  readonly dayOfWeek: number
  readonly daysInMonth: number
}

/** Does a rule fall on this day? A cron line keeps cron's semantics: if both day fields are set, one is enough. */
export function fallsOn(rule: DayRule, date: LocalDay): boolean {
  switch (rule.on) {
    case 'weekdays':
      return rule.days.includes(date.dayOfWeek)
    case 'monthdays':
      return rule.days.some(day => Math.min(day, date.daysInMonth) === date.day)
    case 'nth':
      return rule.day === date.dayOfWeek && (rule.nth === -1 ? isLastWeek(date) : weekOfMonth(date) === rule.nth)
    case 'cron': {
      if (rule.months.length > 0 && !rule.months.includes(date.month)) return false
      const byDay = rule.monthdays.includes(date.day)
      const byWeekday = rule.weekdays.includes(date.dayOfWeek)
      if (rule.monthdays.length === 0) return byWeekday || rule.weekdays.length === 0
      return byDay || byWeekday
    }
  }
}

/** Which such weekday of its month a day is: 1 for the first seven days. */
function weekOfMonth(date: LocalDay): number {
  return Math.ceil(date.day / 7)
}

function isLastWeek(date: LocalDay): boolean {
  return date.day + 7 > date.daysInMonth
}
