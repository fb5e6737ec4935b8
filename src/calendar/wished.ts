import { NUMBER_WORDS, numberIn } from './numbers.ts'
import { clock, listed } from './words.ts'

/** When something is wished for, in the words of a schedule (`weekdays 08:00`), and the rest of the text. */
export interface WhenWished {
  readonly days?: string
  readonly times: readonly string[]
  /** An interval in place of days and times: "every 2 hours from 9 to 17". */
  readonly every?: string
  /** The usual time for the part of the day named: "every evening". */
  readonly usual: string
  readonly rest: string
}

const DAY = 'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'
const NUMBER = String.raw`(?:\d{1,2}|${NUMBER_WORDS})`
const EACH = String.raw`(?:(?:on|every|each|all|of) ){0,3}(?:the )?`
const STEP = new RegExp(
  String.raw`\b(?:every (?:(${NUMBER}) )?hours?|hourly)\b(?:,? (?:from|between) (\d{1,2}(?::\d\d)?) ?(?:to|and|until|till|-|–) ?(\d{1,2}(?::\d\d)?))?`,
  'iu',
)
const NTH = new RegExp(
  String.raw`\b(?:on )?(?:the )?((?:first|1st|second|2nd|third|3rd|fourth|4th|last) (?:${DAY}))\b(?: (?:of|in) (?:the|each|every|a) month)?`,
  'iu',
)
const MONTHDAY = /\b(?:on )?(?:the )?(\d{1,2}(?:st|nd|rd|th)|last day) (?:of|in) (?:the|each|every|a) month\b/iu
const WEEKDAYS = new RegExp(
  String.raw`\b${EACH}(?:weekdays?|(?:work|working|business|week) ?days?|(?:from )?mon(?:day)?s? ?(?:to|-|–|through|until|till) ?fri(?:day)?s?)\b`,
  'iu',
)
const WEEKENDS = new RegExp(String.raw`\b(?:(?:on|at|every|each) ){0,3}(?:the )?weekends?\b`, 'iu')
const NAMED = new RegExp(
  String.raw`\b${EACH}((?:${DAY})s?\b(?:\s*(?:,|and|&|to|-|through|until)+\s*(?:${EACH})(?:${DAY})s?\b)*)`,
  'iu',
)
const WEEKLY = /\b(?:weekly|once a week|(?:every|each) week)\b/iu
const MONTHLY = /\b(?:monthly|once a month|(?:every|each) month)\b/iu
const DAILY =
  /\b(?:daily|nightly|(?:once|twice|one time|two times|three times) (?:a|per) day|(?:every|each|all)(?: single)?(?= (?:morning|evening|afternoon|night|noon|midday))|(?:every|each)(?: single)? days?|mornings|evenings|afternoons)\b/iu
const PART = /\b(?:in the |at )?(mornings?|evenings?|afternoons?|nights?|nightly|tonight)\b/giu
const OF_DAY = String.raw`(?:\s*(?:(a\.?m\b\.?|p\.?m\b\.?)|o'?clock\b))?(?: in the (morning|afternoon|evening)\b)?`
const PAST = new RegExp(
  String.raw`\b(?:at |by |around |from )?(?:(half|(?:a )?quarter|${NUMBER}(?: minutes)?) (past|after|to)) (${NUMBER})\b${OF_DAY}`,
  'iu',
)
const NAMED_TIME = /\b(?:at |around )?(?:(12 )?(noon|midday|lunch ?time|midnight))\b/iu
/** A number is a time if something says so: "at" before it, or minutes, "am" or "o'clock" after it. */
const CLOCK = new RegExp(
  String.raw`(?:\b(at|by|around|for|to|and|say|again)\s+(?:at )?)?(?<![\w:.])(?:(\d{1,2})(?:[:.h](\d\d))?h?|(${NUMBER_WORDS})\b)${OF_DAY}(?![\w:])`,
  'giu',
)

/** Extracts from a wish when it is to be done. Pure, and linear for texts of a few hundred characters. */
export function takeWhen(text: string): WhenWished {
  let rest = text
  const take: Take = what => {
    const match = typeof what === 'function' ? what(rest) : what.exec(rest)
    if (!match) return undefined
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
    return match
  }
  const step = take(STEP)
  if (step) {
    const [, count, from, to] = step
    const hours = count === undefined ? 1 : (numberIn(count) ?? 1)
    const span = from === undefined || to === undefined ? '' : ` from ${from} to ${to}`
    return { every: `every ${hours === 1 ? 'hour' : `${hours} hours`}${span}`, times: [], usual: '08:00', rest }
  }
  const days = takeDays(take)
  const parts = [...rest.matchAll(PART)].map(([, part = '']) => part.toLowerCase())
  const late = parts.length > 0 && parts.every(part => !part.startsWith('morning'))
  const times = takeTimes(take, late)
  const taken = times.length > 0 || days !== undefined
  return {
    ...(days === undefined ? {} : { days }),
    times,
    usual: usualAt(parts),
    rest: taken ? rest.replace(PART, ' ') : rest,
  }
}

/** The words of a schedule; only its times if it has no days, `undefined` if it has neither. */
export function whenWords({ days, times, every, usual }: WhenWished): string | undefined {
  if (every !== undefined) return every
  if (days === undefined) return times.length === 0 ? undefined : times.join(' and ')
  return `${days} ${times.length > 0 ? times.join(' and ') : usual}`
}

/** Finds words, and removes them from the text. */
type Take = (what: RegExp | ((text: string) => RegExpExecArray | undefined)) => RegExpExecArray | undefined

function takeDays(take: Take): string | undefined {
  const one = (take(NTH) ?? take(MONTHDAY))?.[1]
  if (one !== undefined) {
    take(MONTHLY)
    return `${one.toLowerCase()} of the month`
  }
  if (take(WEEKDAYS)) return 'weekdays'
  if (take(WEEKENDS)) return 'weekends'
  const named = take(NAMED)?.[1]
  if (named !== undefined) {
    take(WEEKLY)
    const all = named.toLowerCase().match(new RegExp(String.raw`\b(?:${DAY})s?\b`, 'gu')) ?? []
    return /\b(?:to|through|until)\b|-/u.test(named) ? named.toLowerCase() : listed(all)
  }
  if (take(WEEKLY)) return 'mondays'
  if (take(MONTHLY)) return '1st of the month'
  let daily = false
  while (take(DAILY)) daily = true
  return daily ? 'daily' : undefined
}

function takeTimes(take: Take, late: boolean): readonly string[] {
  const past = take(PAST)
  if (past) {
    const [, what = '', side, hour = '', half, part] = past
    const minutes = /half/iu.test(what) ? 30 : /quarter/iu.test(what) ? 15 : (numberIn(what.split(' ')[0] ?? '') ?? 0)
    const at = 60 * hourOf(numberIn(hour) ?? 0, half, part, late) + (side?.toLowerCase() === 'to' ? -minutes : minutes)
    return [clock((at + 1440) % 1440)]
  }
  const named = take(NAMED_TIME)?.[2]?.toLowerCase()
  if (named !== undefined) return [named === 'midnight' ? '00:00' : '12:00']
  const times: string[] = []
  for (;;) {
    const match = take(text => [...text.matchAll(CLOCK)].find(found => tellsTime(found, times.length > 0)))
    if (!match) return times
    const [, , digits, minutes = '00', word, half, part] = match
    const hour = numberIn(digits ?? word ?? '') ?? 0
    if (hour < 25 && Number(minutes) < 60) times.push(clock(60 * hourOf(hour, half, part, late) + Number(minutes)))
  }
}

/** "And" introduces another time only after a first one. */
function tellsTime([whole, before = '', , minutes, , half, part]: RegExpExecArray, more: boolean): boolean {
  if (minutes !== undefined || half !== undefined || part !== undefined || /o'?clock/iu.test(whole)) return true
  return before !== '' && (more || !/^(?:and|again)$/iu.test(before))
}

function hourOf(hour: number, half: string | undefined, part: string | undefined, late: boolean): number {
  const pm = half === undefined ? (part === undefined ? late : !/morning/iu.test(part)) : /^p/iu.test(half)
  if (pm && hour < 12) return hour + 12
  return half !== undefined && !pm && hour === 12 ? 0 : hour % 24
}

function usualAt(parts: readonly string[]): string {
  if (parts.some(part => /^(?:evening|night)/u.test(part))) return '18:00'
  return parts.some(part => part.startsWith('afternoon')) ? '14:00' : '08:00'
}
