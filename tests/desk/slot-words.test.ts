import { describe, expect, it } from 'vitest'
import type { Delivery } from '#core/posting/delivery.ts'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { SubscriptionId } from '#core/ids.ts'
import type { SlotReport } from '#core/asking/newsroom.ts'
import { slotWords } from '#desk/order/slot-words.ts'

const slot = new Date('2026-11-20T07:00:00Z')
const subscription = SubscriptionId.parse('abcd')

function delivery(part: number, more: Partial<Delivery>): Delivery {
  const key = DeliveryKey.parse('a'.repeat(16))
  return { subscription, slot, part, key, state: 'pending', attempt: 1, ...more }
}

function report(more: Partial<SlotReport>): SlotReport {
  return {
    subscription,
    slot,
    state: 'sent',
    late: false,
    deliveries: [],
    kept: 'all',
    parts: [],
    articles: [],
    ...more,
  }
}

describe('the outcome of a slot', () => {
  it.each<[string, Partial<SlotReport>]>([
    ['posted', { deliveries: [delivery(0, { state: 'sent', sentAt: new Date('2026-11-20T07:00:40Z') })] }],
    [
      'posted, 31 minutes late',
      { deliveries: [delivery(0, { state: 'sent', sentAt: new Date('2026-11-20T07:31:00Z') })] },
    ],
    [
      'posted; corrected Fri 20\u00a0Nov, 14:05',
      {
        deliveries: [delivery(0, { state: 'sent', sentAt: new Date('2026-11-20T07:00:40Z') })],
        correctedAt: new Date('2026-11-20T13:05:00Z'),
      },
    ],
    [
      'under way, 1 of 2 messages posted',
      { state: 'sending', deliveries: [delivery(0, { state: 'sent' }), delivery(1, {})] },
    ],
    ['not posted: nothing new', { state: 'skipped', reason: 'nothing new' }],
    [
      'could not be posted: channel_not_found. Check that Crier may still write here',
      { state: 'gone', reason: 'channel_not_found' },
    ],
    [
      'may have been posted, but Crier cannot check: missing_scope. Look in the channel; it is not posted again unless a manager asks for it',
      { state: 'unknown', reason: 'missing_scope' },
    ],
  ])('is given in the zone of the place: %s', (words, more) => {
    expect(slotWords(report(more), 'Europe/Warsaw', new Date('2026-11-23T12:00:00Z'))).toBe(
      `Fri 20\u00a0Nov, 08:00: ${words}`,
    )
  })

  it('includes the year if it is another', () => {
    expect(slotWords(report({}), 'Europe/Warsaw', new Date('2027-01-04T12:00:00Z'))).toMatch(
      /^Fri,? 20\u00a0Nov\u00a02026, 08:00/u,
    )
  })
})
