import { EventEmitter, once } from 'node:events'
import cron from 'node-cron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '#core/posting/delivery.ts'
import { heartbeat } from '#schedule/heartbeat.ts'
import { type House, house } from '#tests/support/house.ts'

let home: House
beforeEach(async () => {
  // Cron's minute does not tick, since its sweep would do the heartbeat's work too.
  vi.spyOn(cron, 'schedule').mockImplementation(cron.createTask)
  home = await house('2026-11-24T07:00Z', 'file::memory:')
  await home.subscribe('daily 08:00')
  home.now = new Date('2026-11-24T08:03Z')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await home.store.close()
})

describe('a heartbeat', () => {
  it('posts at its start what became due while nothing was running', async () => {
    const beat = heartbeat(home.replica('replica-1'))
    await expect.poll(() => home.platform.posts).toHaveLength(1)
    await beat.stop()
  })

  it('resumes by itself after a database failure', async () => {
    const inputs = home.replica('replica-1')
    let failures = 0
    let known: unknown
    const beat = heartbeat({
      ...inputs,
      patience: { ...inputs.patience, retryMs: 1 },
      ledger: {
        ...inputs.ledger,
        due: (...args: Parameters<typeof inputs.ledger.due>) => {
          failures += 1
          if (failures === 4) known = [beat.lastSweep(), beat.trouble()]
          return failures < 4 ? Promise.reject(new Error('the connection is lost')) : inputs.ledger.due(...args)
        },
      },
    })
    await expect.poll(() => home.platform.posts).toHaveLength(1)
    await beat.stop()
    expect(failures).toBeGreaterThanOrEqual(4)
    // A failed sweep does not count as a sweep.
    expect(known).toEqual([undefined, 'the connection is lost'])
    expect(beat.trouble()).toBeUndefined()
    expect(beat.lastSweep()).toEqual(home.now)
  })

  it('does not wait for the next minute if a place asked for less', async () => {
    home.platform.mood = (_channel, attempt) => (attempt === 1 ? 'ask to wait' : 'take')
    const started = performance.now()
    const began = home.now.getTime()
    const beat = heartbeat({
      ...home.replica('replica-1'),
      now: () => new Date(began + (performance.now() - started) * 60),
    })
    await expect.poll(() => home.platform.posts).toHaveLength(1)
    await beat.stop()
  })

  it('finishes attempts in flight before it stops, and accepts nothing new', async () => {
    await home.subscribe('daily 08:00', { createdAt: new Date('2026-11-24T07:00Z') })
    const signals = new EventEmitter()
    const asked = once(signals, 'asked')
    const answered = once(signals, 'answered')
    const inputs = home.replica('replica-1')
    const slow = {
      ...home.platform,
      async send(): Promise<Outcome> {
        signals.emit('asked')
        await answered
        return { kind: 'sent', receipt: { channel: 'C1', message: '1' } }
      },
    }
    const beat = heartbeat({ ...inputs, adapters: new Map([['loopback', slow]]) })
    await asked
    const stopped = beat.stop()
    signals.emit('answered')
    await stopped
    const states = await home.store.db.selectFrom('deliveries').select('state').orderBy('state').execute()
    expect(states.some(({ state }) => state === 'sent')).toBe(true)
    expect(states.every(({ state }) => state !== 'sending')).toBe(true)
  })
})
