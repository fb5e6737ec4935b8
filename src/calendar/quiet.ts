import { Refusal } from '#core/asking/refusal.ts'
import type { QuietHours } from '#core/posting/subscription.ts'
import { takeTimes } from './times.ts'
import { clock } from './words.ts'

/** No quiet hours: equal start and end. */
const NONE: QuietHours = { from: 0, until: 0 }

/** Parses quiet hours: `22:00-07:00`, `10pm to 7am`; `off` and `none` mean none. Throws a Refusal otherwise. */
export function readQuiet(words: string): QuietHours {
  if (/^(?:off|none|no|never)$/iu.test(words.trim())) return NONE
  const ends = words.split(/(?:(?<!\s)\s+)?(?:-|–|\bto\b|\buntil\b)\s*/iu).map(end => takeTimes(end).times)
  const [from, until] = ends.map(([time]) => time)
  if (ends.length !== 2 || from === undefined || until === undefined) {
    throw new Refusal(`“${words.trim()}” are not quiet hours. Write a start and an end, as in 22:00-07:00, or off.`)
  }
  return { from, until }
}

/** Quiet hours as `readQuiet` parses them: `22:00-07:00`, or `off`. */
export function writeQuiet({ from, until }: QuietHours): string {
  return from === until ? 'off' : `${clock(from)}-${clock(until)}`
}
