import type { DeliveryState } from './delivery.ts'

type Steps = Readonly<Record<DeliveryState, readonly DeliveryState[]>>

/**
 * Every step a part takes by itself. `pending` waits for its time; `sending` is held by an owner until its lease ends, and
 * stays so while it is not known whether the platform took it; the others are final.
 */
export const STEPS: Steps = {
  pending: ['sending', 'skipped'],
  sending: ['sending', 'sent', 'gone', 'pending', 'unknown'],
  sent: [],
  gone: [],
  skipped: [],
  unknown: [],
}

/** The steps that are taken only when a person asks for one: a part that is missing is to be posted after all. */
export const STEPS_ASKED_FOR: Steps = {
  pending: [],
  sending: [],
  sent: [],
  gone: ['pending'],
  skipped: ['pending'],
  unknown: ['pending'],
}
