const DAY = 'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'
const DAYS_NAMED = new RegExp(String.raw`\b(?:${DAY})s?\b(?:\s*(?:,|and|&|to|-|through|until)\s*(?:${DAY})s?\b)*`, 'iu')
const NTH = new RegExp(
  String.raw`\b(?:first|1st|second|2nd|third|3rd|fourth|4th|last) (?:${DAY})\b(?: of (?:the|each|every) month)?`,
  'iu',
)
const MONTHDAY = /\b(?:\d{1,2}(?:st|nd|rd|th)|last day)\b(?: (?:of (?:the|each|every) month))/iu
const EVERY_HOURS =
  /\bevery (?:\d+|two|three|four|six) hours?\b(?: (?:from|between) \d{1,2}(?::\d\d)? (?:to|and|until) \d{1,2}(?::\d\d)?)?/iu
const CLOCK = /\b(?:at |by |around )?(\d{1,2})(?:[:.h](\d\d))?\s*(a\.?m\.?|p\.?m\.?)?(?:\s*o'?clock)?(?=\s|$|[,.!?])/giu
const HALF = /\bhalf past (\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/iu
const HOURS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const RECURS = new RegExp(
  String.raw`\b(?:every|each|daily|weekly|weekdays?|work(?:ing)? ?days?|weekends?|mornings|evenings|afternoons|nightly|monthly|once a (?:day|week)|(?:${DAY})s)\b|\bon (?:${DAY})\b`,
  'iu',
)

/** Does a text say that something is to be done again and again? */
export function recurs(text: string): boolean {
  return RECURS.test(text) || NTH.test(text)
}

/** The times of a wish, written as a schedule is: "every weekday at 8" is `weekdays 08:00`. No time: the one that goes with the part of the day. */
export function whenWordsOf(text: string): string | undefined {
  const hours = EVERY_HOURS.exec(text)?.[0]
  if (hours !== undefined) return hours.toLowerCase()
  const days = daysOf(text)
  const times = timesOf(text)
  if (days === undefined && times.length === 0) return undefined
  return `${days ?? 'daily'} ${times.length > 0 ? times.join(' and ') : usual(text)}`
}

function daysOf(text: string): string | undefined {
  const named = NTH.exec(text) ?? MONTHDAY.exec(text)
  if (named) return named[0].toLowerCase()
  if (/\b(?:weekdays?|work(?:ing)? ?days?|business days?)\b/iu.test(text)) return 'weekdays'
  if (/\bweekends?\b/iu.test(text)) return 'weekends'
  const days = DAYS_NAMED.exec(text)
  if (days) return days[0].toLowerCase()
  if (/\bweekly\b|\bonce a week\b|\bevery week\b/iu.test(text)) return 'mondays'
  return /\b(?:daily|every|each|mornings|evenings|afternoons|nightly|once a day)\b/iu.test(text) ? 'daily' : undefined
}

function timesOf(text: string): readonly string[] {
  const late = /\b(?:evenings?|tonight|nights?|afternoons?|p\.?m\.?)\b/iu.test(text)
  const half = HALF.exec(text)?.[1]
  if (half !== undefined) return [clock(hourOf(half), '30', late ? 'pm' : '')]
  if (/\bnoon\b|\bmidday\b|\blunch(?:time)?\b/iu.test(text)) return ['12:00']
  if (/\bmidnight\b/iu.test(text)) return ['00:00']
  const spelled = new RegExp(String.raw`\bat (${HOURS.slice(1).join('|')})\b`, 'iu').exec(text)?.[1]
  if (spelled !== undefined) return [clock(hourOf(spelled), '00', late ? 'pm' : '')]
  return [...text.matchAll(CLOCK)]
    .filter(
      ([whole = '', hour = '', minutes, half]) =>
        Number(hour) < 25 && (/^(?:at|by|around)/iu.test(whole) || minutes !== undefined || half !== undefined),
    )
    .map(([, hour = '0', minutes = '00', half]) =>
      clock(Number(hour), minutes, half?.replaceAll('.', '').toLowerCase() ?? (late && Number(hour) < 12 ? 'pm' : '')),
    )
}

function hourOf(word: string): number {
  return /^\d/u.test(word) ? Number(word) : HOURS.indexOf(word.toLowerCase())
}

function clock(hour: number, minutes: string, half: string): string {
  const whole = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour
  return `${String(whole % 24).padStart(2, '0')}:${minutes}`
}

function usual(text: string): string {
  if (/\bevenings?|nightly|nights?\b/iu.test(text)) return '18:00'
  return /\bafternoons?\b/iu.test(text) ? '14:00' : '08:00'
}
