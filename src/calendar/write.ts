import type { DayRule, Schedule } from '#core/posting/schedule.ts'
import { ORDINALS, WEEKDAYS, clock, listed, ordinal } from './words.ts'

/** A schedule in words that `readSchedule` parses into the same schedule: `weekdays 08:00`. */
export function writeSchedule(schedule: Schedule): string {
  const { rule, times } = schedule
  if (rule.on === 'cron') return cronLines(rule, times)
  const days = dayWords(rule)
  const interval = intervalWords(times)
  if (interval === undefined) return `${days} ${listed(times.map(clock))}`
  return days === 'daily' ? interval : `${days} ${interval}`
}

/** A schedule as it is spoken: "weekdays at 08:00". */
export function sayWhen(schedule: Schedule): string {
  const { rule, times } = schedule
  if (rule.on === 'cron' || intervalWords(times) !== undefined) return writeSchedule(schedule)
  return `${dayWords(rule)} at ${listed(times.map(clock))}`
}

function dayWords(rule: Exclude<DayRule, { on: 'cron' }>): string {
  switch (rule.on) {
    case 'weekdays': {
      const days = rule.days.join('')
      if (days === '1234567') return 'daily'
      if (days === '12345') return 'weekdays'
      if (days === '67') return 'weekends'
      return listed(rule.days.map(day => `${weekdayName(day)}s`))
    }
    case 'monthdays':
      if (rule.days.join() === '31') return 'last day of the month'
      return `${listed(rule.days.map(ordinal))} of the month`
    case 'nth': {
      const which = rule.nth === -1 ? 'last' : ORDINALS[rule.nth - 1]
      return `${which} ${weekdayName(rule.day)} of the month`
    }
  }
}

function weekdayName(day: number): string {
  const name = WEEKDAYS[day - 1]
  if (name === undefined) throw new RangeError(`a weekday is 1 to 7, not ${day}`)
  return name
}

/** Three or more evenly spaced times are written as an interval. */
function intervalWords(times: readonly number[]): string | undefined {
  const [first, second, ...more] = times
  const last = more.at(-1)
  if (first === undefined || second === undefined || last === undefined) return undefined
  const step = second - first
  if (!times.every((time, index) => time === first + index * step)) return undefined
  const every = step === 60 ? 'every hour' : step % 60 === 0 ? `every ${step / 60} hours` : everyMinutes(step)
  return first === 0 && last + step >= 1440 ? every : `${every} from ${clock(first)} to ${clock(last)}`
}

function everyMinutes(step: number): string {
  return step === 1 ? 'every minute' : `every ${step} minutes`
}

/** One cron line per set of hours that share their minutes, joined by `and`. */
function cronLines(rule: Extract<DayRule, { on: 'cron' }>, times: readonly number[]): string {
  const minutesOf = new Map<number, number[]>()
  for (const time of times) {
    const hour = Math.floor(time / 60)
    minutesOf.set(hour, [...(minutesOf.get(hour) ?? []), time % 60])
  }
  const hoursOf = new Map<string, number[]>()
  for (const [hour, minutes] of minutesOf) hoursOf.set(minutes.join(), [...(hoursOf.get(minutes.join()) ?? []), hour])
  const days = [rule.monthdays, rule.months, rule.weekdays].map(field => field.join() || '*').join(' ')
  return [...hoursOf].map(([minutes, hours]) => `${minutes} ${hours.join()} ${days}`).join(' and ')
}
