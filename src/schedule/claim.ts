import type { ChatAdapter } from '#core/asking/adapter.ts'
import type { Delivery } from '#core/posting/delivery.ts'
import { STEPS } from '#core/posting/delivery-steps.ts'
import type { Move } from '#store/posting/deliveries.ts'
import type { OpenDelivery } from '#store/posting/open-deliveries.ts'
import type { Inputs } from './inputs.ts'

/**
 * Writes a transition; `undefined` if another process moved the delivery first. Throws if the table of steps does not
 * allow it.
 */
export function step({ deliveries }: Inputs, seen: Delivery, move: Move): Promise<Delivery | undefined> {
  if (!STEPS[seen.state].includes(move.state)) {
    throw new Error(`expected a step that follows ${seen.state}, not one to ${move.state}`)
  }
  return deliveries.move(seen, move)
}

/** Claims a part for one attempt to send it or to look for it. */
export function claim(
  { delivery, firstTriedAt }: OpenDelivery,
  inputs: Inputs,
  more: Pick<Move, 'lookSince'> = {},
): Promise<Delivery | undefined> {
  return step(inputs, delivery, {
    state: 'sending',
    owner: inputs.presence.owner,
    leaseMs: inputs.patience.leaseMs,
    firstTriedAt: firstTriedAt ?? inputs.now(),
    ...more,
  })
}

export function adapterOf({ subscription }: OpenDelivery, { adapters }: Inputs): ChatAdapter {
  const adapter = adapters.get(subscription.place.platform)
  if (!adapter)
    throw new Error(`expected an adapter for ${subscription.place.platform}: only its deliveries are ready here`)
  return adapter
}
