import type { Delivery, DeliveryState, Found, Outcome } from '#core/posting/delivery.ts'
import type { Patience } from './patience.ts'

/**
 * What to do with a part now. `lease again`: its lease ends implausibly late because the database's clock was set back;
 * it gets a new one.
 */
export type Step = 'send' | 'look' | 'give up' | 'lease again' | 'wait' | 'done'

/** Milliseconds of the longest hold: a day of quiet hours plus one pause a platform asks for. */
export const LONGEST_HOLD_MS = 25 * 60 * 60 * 1000

/**
 * This machine's clock, and the database's, which leases are measured by since their owners are on several machines.
 */
export interface Clocks {
  readonly now: Date
  readonly database: Date
}

/** Decides the next step of a part. One that may have been posted is looked for before it is sent again. */
export function decide(
  delivery: Pick<Delivery, 'state' | 'leaseUntil' | 'notBefore' | 'lookFirst'>,
  giveUpAt: Date,
  { now, database }: Clocks,
  patience: Patience,
): Step {
  const wait = (delivery.notBefore?.getTime() ?? 0) - now.getTime()
  const held = wait > 0 && wait <= LONGEST_HOLD_MS
  switch (delivery.state) {
    case 'pending':
      if (delivery.lookFirst) return held ? 'wait' : 'look'
      if (now >= giveUpAt) return 'give up'
      return held ? 'wait' : 'send'
    case 'sending': {
      const left = (delivery.leaseUntil?.getTime() ?? 0) - database.getTime()
      if (left > patience.leaseMs + patience.settleMs) return 'lease again'
      return held || left > -patience.settleMs ? 'wait' : 'look'
    }
    case 'sent':
    case 'gone':
    case 'skipped':
    case 'unknown':
      return 'done'
  }
}

/** The state after an attempt. An unclear one stays `sending`: when its lease expires, it is looked for. */
export function afterAttempt(outcome: Outcome): DeliveryState {
  switch (outcome.kind) {
    case 'sent':
      return 'sent'
    case 'gone':
      return 'gone'
    case 'later':
    case 'locked out':
      return 'pending'
    case 'unclear':
      return 'sending'
  }
}

/** The state after a look-up of what may have been posted. */
export function afterLook(found: Found): DeliveryState {
  switch (found.kind) {
    case 'yes':
      return 'sent'
    case 'no':
      return 'pending'
    case 'cannot tell':
      return 'unknown'
    case 'unfinished':
    case 'locked out':
      return 'sending'
  }
}
