import { nextSlots } from '#calendar/slots.ts'
import { zoned } from '#calendar/zone.ts'
import type { QuietHours } from '#core/posting/subscription.ts'

/** The end of the quiet hours that an instant falls into; `undefined` outside them. Equal start and end mean none. */
export function quietUntil(quiet: QuietHours | undefined, zone: string, instant: Date): Date | undefined {
  if (quiet === undefined || quiet.from === quiet.until) return undefined
  const { hour, minute } = zoned(instant, zone)
  const time = hour * 60 + minute
  const within =
    quiet.from < quiet.until ? time >= quiet.from && time < quiet.until : time >= quiet.from || time < quiet.until
  if (!within) return undefined
  const [end] = nextSlots(
    { rule: { on: 'weekdays', days: [1, 2, 3, 4, 5, 6, 7] }, times: [quiet.until] },
    zone,
    instant,
    1,
  )
  return end
}
