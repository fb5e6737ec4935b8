import { LONGEST_HOLD_MS, afterAttempt, afterLook, decide } from '#schedule/decide.ts'
import { STEPS, STEPS_ASKED_FOR } from '#core/posting/delivery-steps.ts'
import { describe, expect, it } from 'vitest'
import type { DeliveryState } from '#core/posting/delivery.ts'
import { PATIENCE } from '#schedule/patience.ts'

const NOW = new Date('2026-11-24T08:00Z')
const DATABASE = new Date('2026-11-24T09:30Z')
const inMs = (ms: number): Date => new Date(NOW.getTime() + ms)
const leaseIn = (ms: number): Date => new Date(DATABASE.getTime() + ms)
const { leaseMs, settleMs } = PATIENCE
/** Leases depend only on the database's clock. */
const CLOCKS = { now: NOW, database: DATABASE }

describe('the next step of a part', () => {
  it.each([
    ['pending', { notBefore: inMs(0) }, 'send'],
    ['pending', { notBefore: inMs(1) }, 'wait'],
    ['pending', { notBefore: inMs(LONGEST_HOLD_MS) }, 'wait'],
    ['pending', { notBefore: inMs(LONGEST_HOLD_MS + 1) }, 'send'],
    ['sending', { leaseUntil: leaseIn(leaseMs + settleMs + 1) }, 'lease again'],
    ['sending', { leaseUntil: leaseIn(leaseMs + settleMs) }, 'wait'],
    ['sending', { leaseUntil: leaseIn(0) }, 'wait'],
    ['sending', { leaseUntil: leaseIn(1 - settleMs) }, 'wait'],
    ['sending', { leaseUntil: leaseIn(-settleMs) }, 'look'],
    ['sending', { leaseUntil: leaseIn(-settleMs), notBefore: inMs(1) }, 'wait'],
    ['pending', { notBefore: inMs(0), lookFirst: 'where it can be' }, 'look'],
    ['pending', { notBefore: inMs(0), lookFirst: 'in any case' }, 'look'],
    ['pending', { notBefore: inMs(1), lookFirst: 'in any case' }, 'wait'],
    ['sent', {}, 'done'],
    ['gone', {}, 'done'],
    ['skipped', {}, 'done'],
    ['unknown', {}, 'done'],
  ] as const)('that is %s with %j: %s', (state, times, step) => {
    expect(decide({ state, ...times }, inMs(1), CLOCKS, PATIENCE)).toBe(step)
  })

  it('that waited too long is to give up; but what may have been posted is looked for however late', () => {
    expect(decide({ state: 'pending', notBefore: inMs(0) }, NOW, CLOCKS, PATIENCE)).toBe('give up')
    expect(decide({ state: 'sending', leaseUntil: leaseIn(-settleMs) }, NOW, CLOCKS, PATIENCE)).toBe('look')
  })
})

describe('transitions', () => {
  it('follow an attempt or a look-up only where the table allows', () => {
    const outcomes = [
      afterAttempt({ kind: 'sent', receipt: { channel: 'C', message: '1' } }),
      afterAttempt({ kind: 'gone', reason: '' }),
      afterAttempt({ kind: 'later', reason: '', afterMs: 1 }),
      afterAttempt({ kind: 'unclear', reason: '' }),
      afterAttempt({ kind: 'locked out', reason: '' }),
      afterLook({ kind: 'yes', receipt: { channel: 'C', message: '1' } }),
      afterLook({ kind: 'no' }),
      afterLook({ kind: 'cannot tell', reason: '' }),
      afterLook({ kind: 'locked out', reason: '' }),
    ]
    expect(outcomes).toEqual(['sent', 'gone', 'pending', 'sending', 'pending', 'sent', 'pending', 'unknown', 'sending'])
    expect(outcomes.every(state => STEPS.sending.includes(state))).toBe(true)
  })

  it('never leave a settled state, nor reach a send that was not claimed', () => {
    const settled: readonly DeliveryState[] = ['sent', 'gone', 'skipped', 'unknown']
    expect(settled.flatMap(state => STEPS[state])).toEqual([])
    expect(STEPS.pending).not.toContain('sent')
  })

  it("leave a missing state only at a person's request, and a posted one never", () => {
    expect(STEPS_ASKED_FOR).toEqual({
      pending: [],
      sending: [],
      sent: [],
      gone: ['pending'],
      skipped: ['pending'],
      unknown: ['pending'],
    })
  })
})
