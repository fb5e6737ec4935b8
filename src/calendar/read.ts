import { Refusal } from '#core/asking/refusal.ts'
import type { Schedule } from '#core/posting/schedule.ts'
import { looksLikeCron, readCron } from './cron.ts'
import { readDays } from './read-days.ts'
import { takeTimes } from './times.ts'
import { findZone } from './zone.ts'

/**
 * Parses when a subscription is due: `weekdays 08:00`, `mondays and thursdays 9am`, `every 2 hours from 9 to 18`,
 * `first Monday of the month 07:30`, `last day of the month 18:00`, `31st 08:00`, or a cron line (`0 8 * * 1-5`).
 * Throws a Refusal that says what would be valid.
 */
export function readSchedule(words: string): Schedule {
  const text = words.trim().toLowerCase()
  if (looksLikeCron(text)) return readCron(text)
  const { times, rest } = takeTimes(text)
  const days = rest.replaceAll(/@(?:[\s,]|\band\b|\bat\b)*(?=@)/g, '')
  if ((days.match(/@/g) ?? []).length > 1) {
    throw new Refusal(
      `“${words.trim()}” has different times on different days: make a subscription for each, as in “Mondays 09:00”.`,
    )
  }
  const rule = readDays(days.replace('@', ' '))
  if (times.length === 0) {
    throw new Refusal(
      text === ''
        ? 'Say when: days and a time, as in “weekdays 08:00”.'
        : `“${words.trim()}” says which days, but no time: add one, as in “${words.trim()} 08:00”.`,
    )
  }
  return { rule, times }
}

/** Do the words of a schedule name times of day and no days (`09:15`, `8 and 18:00`)? */
export function namesTimesOnly(words: string): boolean {
  const { times, rest } = takeTimes(splitZone(words).words.trim().toLowerCase())
  return times.length > 0 && rest.replaceAll(/@|\band\b|[\s,]/g, '') === ''
}

/**
 * Splits a zone from the end of a schedule: `weekdays 08:00 Europe/Warsaw`, `daily 9am (UTC)`, `in America/New York`.
 */
export function splitZone(words: string): { readonly words: string; readonly zone?: string } {
  const text = words.trim().replace(/(?<!\s)\s+time$/i, '')
  for (const count of [3, 2, 1]) {
    const [, before, name] =
      new RegExp(String.raw`^(.*?)(?:^|\s)(?:in\s+)?\(?([a-z][\w/+-]*(?:\s+[a-z][\w-]*){${count - 1}})\)?$`, 'i').exec(
        text,
      ) ?? []
    if (before === undefined || name === undefined) continue
    const zone = findZone(name)
    if (zone !== undefined) return { words: before.trim(), zone }
  }
  const [, unknown] = /(?:^|\s)\(?([a-z_]+\/[\w/+-]+)\)?$/i.exec(text) ?? []
  if (unknown !== undefined) {
    throw new Refusal(
      `There is no time zone “${unknown}”: write it as “Europe/Warsaw” or “America/New_York”, or “UTC”.`,
    )
  }
  return { words: words.trim() }
}
