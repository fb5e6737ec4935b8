import type { DeliveryState } from './delivery.ts'

type Steps = Readonly<Record<DeliveryState, readonly DeliveryState[]>>

/**
 * The transitions a part makes by itself. `pending` waits for its time; `sending` is held by an owner until its lease
 * ends, and remains while it is unknown whether the platform accepted it; the others are final.
 */
export const STEPS: Steps = {
  pending: ['sending', 'skipped'],
  sending: ['sending', 'sent', 'gone', 'pending', 'unknown'],
  sent: [],
  gone: [],
  skipped: [],
  unknown: [],
}

/** The transitions made only at a person's request: a missing part is to be posted after all. */
export const STEPS_ASKED_FOR: Steps = {
  pending: [],
  sending: [],
  sent: [],
  gone: ['pending'],
  skipped: ['pending'],
  unknown: ['pending'],
}
