import { describe, expect, it } from 'vitest'
import { Refusal } from '#core/asking/refusal.ts'
import { readOrder } from '#desk/order/standing-order.ts'

describe('the settings of a subscription, as typed', () => {
  it('are parsed with the zone at their end', () => {
    const order = readOrder({ when: 'weekdays 08:00 Europe/Warsaw', topics: 'harbour, ferry,', quiet: '22:00-07:00' })
    expect(order).toEqual({
      schedule: { rule: { on: 'weekdays', days: [1, 2, 3, 4, 5] }, times: [480] },
      zone: 'Europe/Warsaw',
      topics: ['harbour', 'ferry'],
      quiet: { from: 1320, until: 420 },
    })
  })

  it('leave out what was not mentioned', () => {
    expect(readOrder({ topics: 'all' })).toEqual({ topics: [] })
  })

  it.each([
    [{ when: 'sometimes' }, /weekdays 08:00/],
    [{ when: 'weekdays 08:00', zone: 'Mars/Base' }, /not a time zone.*Europe\/Warsaw/],
    [{ quiet: 'late' }, /22:00-07:00/],
  ])('%j are refused with what would be valid', (words, sentence) => {
    expect(() => readOrder(words)).toThrow(sentence)
    expect(() => readOrder(words)).toThrow(Refusal)
  })
})
