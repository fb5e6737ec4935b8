import type { DeliveryState, Found, Outcome } from '#core/posting/delivery.ts'

/** The state that follows an attempt. An unclear one stays `sending`: its lease runs out, and then it is looked for. */
export function afterAttempt(outcome: Outcome): DeliveryState {
  switch (outcome.kind) {
    case 'sent':
      return 'sent'
    case 'gone':
      return 'gone'
    case 'later':
      return 'pending'
    case 'unclear':
      return 'sending'
  }
}

/** The state that follows a look for what may have been posted. */
export function afterLook(found: Found): DeliveryState {
  switch (found.kind) {
    case 'yes':
      return 'sent'
    case 'no':
      return 'pending'
    case 'cannot tell':
      return 'unknown'
    case 'unfinished':
      return 'sending'
  }
}
