/** An instant as a place's own clock shows it: "Mon 23 Nov, 08:00", with the year only where it is another than that of `now`. */
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
