import { createHash } from 'node:crypto'
import { DeliveryKey } from '#core/posting/delivery.ts'
import type { SubscriptionId } from '#core/ids.ts'

/** The key of a part: the same wherever and whenever it is reckoned. 80 bits of a hash, as 16 letters and digits. */
export function keyOf(subscription: SubscriptionId, slot: Date, part: number): DeliveryKey {
  const bytes = createHash('sha256').update(`${subscription} ${slot.toISOString()} ${part}`).digest()
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  return DeliveryKey.parse(Array.from(bytes.subarray(0, 16), byte => letters[byte % 32]).join(''))
}
