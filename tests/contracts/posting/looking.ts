import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { PATIENCE } from '#schedule/patience.ts'
import { sweep } from '#schedule/sweep.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { type House, house } from '#tests/support/house.ts'

const GOING = new AbortController().signal
const NO_KEY = DeliveryKey.parse('a'.repeat(16))
const SLOT = new Date('2026-11-24T08:00Z')

/** Look-ups of parts that may have been posted, on any database: they continue where they stopped, and end. */
export function lookingContract(newUrl: () => Promise<string>): void {
  let home: House
  let subscription: Subscription
  beforeEach(async () => {
    home = await house('2026-11-24T07:00Z', await newUrl())
    subscription = await home.subscribe('daily 08:00')
    home.now = SLOT
    home.platform.mood = () => 'take and drop the answer'
  })
  afterEach(() => home.store.close())

  /** Uses a new process for each step: only what is stored is remembered. */
  async function settle(): Promise<void> {
    for (let process = 0; process < 1_000; process++) {
      const next = await sweep(home.replica(`replica-${process}`), GOING)
      if (!next) return
      if (next > home.now) home.now = next
    }
    throw new Error('expected the looks to end')
  }

  async function states() {
    const [report] = await home.newsroom.subscriptions.slots(subscription.place.tenant, subscription.id, 1)
    return report?.deliveries.map(({ state, reason }) => ({ state, reason }))
  }

  const hoursGone = (): number => (home.now.getTime() - SLOT.getTime()) / 3_600_000

  describe('a look-up', () => {
    it('continues where the last one stopped, even in another process, until it finds the part', async () => {
      for (let other = 0; other < 20; other++) {
        home.platform.posts.push({ channel: subscription.place.channel, key: NO_KEY, payload: {} })
      }
      home.platform.lookMood = () => 'one message'
      await settle()
      expect(await states()).toMatchObject([{ state: 'sent' }])
      expect(home.platform.looks).toBe(21)
      expect(home.platform.attempts).toBe(1)
      expect(hoursGone()).toBeLessThan(0.5)
    })

    it('that read everything without finding the part lets it be posted, and the next one starts over', async () => {
      home.platform.mood = (_channel, attempt) => (attempt < 3 ? 'drop' : 'take')
      home.platform.posts.push({ channel: 'C9', key: NO_KEY, payload: {} }, { channel: 'C9', key: NO_KEY, payload: {} })
      home.platform.lookMood = () => 'one message'
      await settle()
      expect(await states()).toMatchObject([{ state: 'sent' }])
      expect(home.platform.looks).toBe(4)
    })

    it('without any answer ends as unknown within hours, with one notice, after few attempts', async () => {
      home.platform.lookMood = () => 'no answer'
      await settle()
      expect(await states()).toEqual([
        { state: 'unknown', reason: 'the channel could not be checked within 6 hours: there was no answer' },
      ])
      expect(home.notices).toHaveLength(1)
      expect(home.platform.posts).toHaveLength(1)
      expect(home.platform.looks).toBeLessThan(40)
      expect(hoursGone()).toBeGreaterThanOrEqual(PATIENCE.lookMs / 3_600_000)
      expect(hoursGone()).toBeLessThan(PATIENCE.lookMs / 3_600_000 + 1)
    })

    it('in a channel that is too busy ends as unknown, too', async () => {
      for (let other = 0; other < 50; other++) home.platform.posts.push({ channel: 'C1', key: NO_KEY, payload: {} })
      home.platform.lookMood = () => 'one message'
      home.platform.lookPauseMs = 20 * 60_000
      await settle()
      expect(await states()).toMatchObject([
        { state: 'unknown', reason: expect.stringContaining('one message at a time') },
      ])
      expect(home.notices).toHaveLength(1)
    })

    it('does not end while nothing runs: what comes back after days is looked for once more', async () => {
      home.platform.lookMood = () => 'no answer'
      for (let sweeps = 0; sweeps < 3; sweeps++) {
        const next = await sweep(home.replica('replica-1'), GOING)
        home.now = next ?? home.now
      }
      home.platform.lookMood = () => 'read'
      home.now = new Date('2026-11-24T20:00Z')
      await settle()
      expect(await states()).toMatchObject([{ state: 'sent' }])
      expect(home.notices).toEqual([])
    })

    it('started under a clock that was ahead ends all the same', async () => {
      home.platform.lookMood = () => 'no answer'
      home.now = new Date('2026-11-26T08:00Z')
      await home.store.db.updateTable('subscriptions').set({ next_at: SLOT.getTime() }).execute()
      await sweep(home.replica('replica-1'), GOING)
      home.now = new Date('2026-11-26T08:02Z')
      await sweep(home.replica('replica-1'), GOING)
      home.now = new Date('2026-11-24T09:00Z')
      await settle()
      expect(await states()).toMatchObject([{ state: 'unknown' }])
      expect(home.notices).toHaveLength(1)
    })

    it('does not block the other digests of its place', async () => {
      home.platform.lookMood = () => 'no answer'
      await home.subscribe('daily 08:30', { place: subscription.place })
      await sweep(home.replica('replica-1'), GOING)
      home.platform.mood = () => 'take'
      home.now = new Date('2026-11-24T08:30Z')
      await sweep(home.replica('replica-1'), GOING)
      expect(home.platform.posts).toHaveLength(2)
    })
  })
}
