/** An instant by a place's own clock: "Mon 23 Nov, 08:00"; the year only if it differs from that of `now`. */
export function clockWords(instant: Date, zone: string, now: Date): string {
  return worded(instant, zone, now, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** Its day alone: "Mon 23 Nov". */
export function clockDay(instant: Date, zone: string, now: Date): string {
  return worded(instant, zone, now, {})
}

/** Uses no-break spaces, so that day, month and year stay on one line. */
function worded(instant: Date, zone: string, now: Date, time: Intl.DateTimeFormatOptions): string {
  const sameYear = now.getUTCFullYear() === instant.getUTCFullYear()
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    ...time,
    timeZone: zone,
  })
    .format(instant)
    .replaceAll(/(?<=\d) (?=\p{L})|(?<=\p{L}) (?=\d{4})/gu, '\u00a0')
}
