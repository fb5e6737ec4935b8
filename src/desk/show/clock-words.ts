/** An instant by a place's own clock: "Mon 23 Nov, 08:00"; the year only if it differs from that of `now`. */
export function clockWords(instant: Date, zone: string, now: Date): string {
  const sameYear = now.getUTCFullYear() === instant.getUTCFullYear()
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(instant)
}
