import type { SlotReport } from '#core/asking/newsroom.ts'
import { clockWords } from '../show/clock-words.ts'

const MINUTE = 60_000

/** The outcome of one slot, and what to do about it if anything. */
export function slotWords(
  { slot, state, reason, deliveries, correctedAt }: SlotReport,
  zone: string,
  now: Date,
): string {
  const when = clockWords(slot, zone, now)
  const why = reason === undefined ? '' : `: ${reason}`
  switch (state) {
    case 'sent': {
      const at = deliveries.findLast(({ sentAt }) => sentAt !== undefined)?.sentAt
      const minutes = at ? Math.floor((at.getTime() - slot.getTime()) / MINUTE) : 0
      const corrected = correctedAt ? `; corrected ${clockWords(correctedAt, zone, now)}` : ''
      return `${when}: posted${minutes >= 2 ? `, ${minutes} minutes late` : ''}${corrected}`
    }
    case 'pending':
    case 'sending': {
      const sent = deliveries.filter(delivery => delivery.state === 'sent').length
      return `${when}: under way, ${sent} of ${deliveries.length} messages posted`
    }
    case 'skipped':
      return `${when}: not posted${why}`
    case 'gone':
      return `${when}: could not be posted${why}. Check that Crier may still write here`
    case 'unknown':
      return `${when}: may have been posted, but Crier cannot check${why}. Look in the channel; it is not posted again unless a manager asks for it`
  }
}
