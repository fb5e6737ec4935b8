import { Refusal } from '#core/asking/refusal.ts'
import { ascending, clock } from './words.ts'

const TIME = String.raw`(?:\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\b\.?)|\d{1,2}[:.h]\d{2}(?!\d)|\d{1,2}h(?!\w)|noon\b|midnight\b)`
const BARE = String.raw`(?:${TIME}|\d{1,2}(?![\w:.]))`
const INTERVAL = new RegExp(
  String.raw`\b(?:(?:every|each)\s+(?:(\d+)\s+)?(hour|minute|min|h)s?|(hourly))\b(?:\s+(?:from|between)\s+(${BARE})\s*(?:to|until|till|and|-|–)\s*(${BARE}))?`,
)
const AFTER_AT = new RegExp(String.raw`\bat\s+((?:${BARE}(?:\s*,\s*|\s+and\s+)?(?:at\s+)?)+)`, 'g')
const ANY_TIME = new RegExp(String.raw`(?<![\w:.])${TIME}`, 'g')
const EACH_TIME = new RegExp(BARE, 'g')

/** The times of day in a schedule's words, and the words without them; `@` replaces each group of times. */
export interface TimesOfDay {
  readonly times: readonly number[]
  readonly rest: string
}

/** Extracts the times of day from lower-case words: `weekdays 08:00`, `at 8 and 18`, `every 2 hours from 9 to 18`. */
export function takeTimes(words: string): TimesOfDay {
  const interval = INTERVAL.exec(words)
  if (interval) return { times: intervalTimes(interval), rest: words.replace(INTERVAL, ' @ ') }
  const times: number[] = []
  const take = (text: string): string => {
    times.push(...[...text.matchAll(EACH_TIME)].map(([time]) => readTime(time)))
    return ' @ '
  }
  const rest = words.replaceAll(AFTER_AT, take).replaceAll(ANY_TIME, take)
  return { times: ascending(times), rest }
}

function intervalTimes([words, count, unit, hourly, from, to]: RegExpExecArray): readonly number[] {
  const step = Number(count ?? 1) * (hourly !== undefined || unit?.startsWith('h') ? 60 : 1)
  const first = from === undefined ? 0 : readTime(from)
  const last = to === undefined ? 1439 : readTime(to)
  if (step === 0 || step >= 1440) {
    throw new Refusal(`“${words}” does not divide a day: write 1 to 23 hours, as in “every 2 hours from 9 to 18”.`)
  }
  if (first > last) {
    throw new Refusal(
      `“${words}” ends before it begins: put the earlier time first, as in “every 2 hours from ${clock(last)} to ${clock(first)}”.`,
    )
  }
  const times: number[] = []
  for (let time = first; time <= last; time += step) times.push(time)
  return times
}

/** A time of day as minutes since midnight: `7:30`, `18h`, `9am`, `noon`. */
function readTime(text: string): number {
  if (text === 'noon') return 720
  if (text === 'midnight') return 0
  const [, hours, minutes = '0', half] = /^(\d+)(?:[:.h](\d*))?\s*([ap])?/.exec(text) ?? []
  const hour = Number(hours)
  const minute = Number(minutes)
  if (hour > 23 || minute > 59 || (half !== undefined && (hour < 1 || hour > 12))) {
    throw new Refusal(`“${text}” is not a time of day: write 00:00 to 23:59 or 1am to 12pm, as in “weekdays 08:00”.`)
  }
  if (half === undefined) return hour * 60 + minute
  return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute
}
