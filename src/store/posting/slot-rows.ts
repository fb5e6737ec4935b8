import type { SubscriptionId } from '#core/ids.ts'
import type { DeliveryRow, SlotRow } from '../database/ledger-schema.ts'
import type { SkippedSlot, ToldSlot } from './ledger.ts'

export function skippedRow(subscription: SubscriptionId, { slot, reason, closes }: SkippedSlot, now: Date): SlotRow {
  return {
    subscription,
    slot: slot.getTime(),
    state: 'skipped',
    reason,
    late: 0,
    closes: closes ? 1 : 0,
    told: '[]',
    decided_at: now.getTime(),
    arrival: null,
    filter_only: null,
    filter_without: null,
    kept: 'told',
  }
}

export function toldRow(
  subscription: SubscriptionId,
  { slot, late, told, arrival, only, without }: ToldSlot,
  now: Date,
): SlotRow {
  return {
    subscription,
    slot: slot.getTime(),
    state: 'told',
    reason: null,
    late: late ? 1 : 0,
    closes: 1,
    told: JSON.stringify(told),
    decided_at: now.getTime(),
    arrival,
    filter_only: only ?? null,
    filter_without: without ?? null,
    kept: 'all',
  }
}

export function deliveryRows(
  subscription: SubscriptionId,
  told: ToldSlot,
  look: DeliveryRow['look_first'],
): DeliveryRow[] {
  return told.parts.map(({ part, key }, index) => ({
    subscription,
    slot: told.slot.getTime(),
    part: index,
    key,
    payload: JSON.stringify(part.payload),
    state: 'pending',
    owner: null,
    attempt: 0,
    first_tried_at: null,
    lease_until: null,
    not_before: told.notBefore.getTime(),
    give_up_at: told.giveUpAt.getTime(),
    receipt: null,
    reason: null,
    sent_at: null,
    asked_by: null,
    look_first: look,
    look_since: null,
    look_cursor: null,
  }))
}
