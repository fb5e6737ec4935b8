import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSchedule } from '#calendar/read.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { decideBeforeChange } from '#schedule/post.ts'
import { sweep } from '#schedule/sweep.ts'
import { type House, house } from '#tests/support/house.ts'

const GOING = new AbortController().signal
const ROOT = resolve(import.meta.dirname, '../../..')

const CHANGES: Readonly<Record<string, Partial<Subscription>>> = {
  'at other times': { schedule: readSchedule('daily 10:00') },
  'in another zone': { zone: 'Asia/Tokyo' },
  'about other topics': { topics: ['ferries'] },
  'with a filter': { only: 'ferries' },
  'with quiet hours': { quiet: { from: 9 * 60, until: 7 * 60 } },
  'with another rule for what was missed': { missed: 'skip' },
  'no longer': { paused: 'by Anna' },
  'as before': { paused: undefined },
}

/** Subscriptions changed after a slot's time and before it was decided, on any database. */
export function changingContract(newUrl: () => Promise<string>): void {
  let home: House
  let subscription: Subscription
  beforeEach(async () => {
    home = await house('2026-11-24T07:00Z', await newUrl())
    subscription = await home.subscribe('daily 08:00')
    home.now = new Date('2026-11-24T08:00:05Z')
  })
  afterEach(() => home.store.close())

  const change = (wanted: Partial<Subscription>): Promise<boolean> =>
    home.newsroom.subscriptions.change(subscription.place.tenant, subscription.id, wanted)

  const slots = () => home.newsroom.subscriptions.slots(subscription.place.tenant, subscription.id, 10)

  function decideHere(): void {
    const replica = home.replica('asked')
    home.decider = due => decideBeforeChange(due, replica)
  }

  describe('a slot that is due but not decided yet', () => {
    it.each(Object.entries(CHANGES))(
      'is decided under the old settings on a request to change it %s',
      async (_how, wanted) => {
        decideHere()
        expect(await change(wanted)).toBe(true)
        expect(await slots()).toMatchObject([{ slot: new Date('2026-11-24T08:00Z'), state: 'pending' }])
        expect(home.windows.map(({ until }) => until)).toEqual([new Date('2026-11-24T08:00Z')])
        await change({ paused: undefined })
        await sweep(home.replica('replica-1'), GOING)
        expect(home.platform.posts).toHaveLength(1)
        expect(await slots()).toMatchObject([{ state: 'sent' }])
      },
    )

    it.each(Object.entries(CHANGES))(
      'is recorded if nothing can decide it on a request to change it %s',
      async (_how, wanted) => {
        expect(await change(wanted)).toBe(true)
        expect(await slots()).toMatchObject([
          {
            slot: new Date('2026-11-24T08:00Z'),
            state: 'skipped',
            reason: 'changed before this was decided; its articles come with the next digest',
          },
        ])
        await change({ paused: undefined, schedule: readSchedule('daily 08:00'), zone: 'UTC', quiet: undefined })
        home.now = new Date('2026-11-25T08:00Z')
        await sweep(home.replica('replica-1'), GOING)
        expect(home.windows.map(({ from }) => from)).toEqual([new Date('2026-11-24T07:00Z')])
        expect(home.platform.posts).toHaveLength(1)
      },
    )

    it('is recorded if deciding it fails', async () => {
      const broken = home.replica('asked', inputs => ({
        ...inputs,
        ledger: { ...inputs.ledger, freeze: () => Promise.reject(new Error('the disk is full')) },
      }))
      home.decider = due => decideBeforeChange(due, broken)
      expect(await change({ zone: 'Asia/Tokyo' })).toBe(true)
      expect(await slots()).toMatchObject([{ state: 'skipped' }])
    })

    it('is decided once while sweeps and changes run concurrently', async () => {
      decideHere()
      const zones = ['Europe/Warsaw', 'Asia/Tokyo', 'America/Lima', 'UTC']
      const [changed] = await Promise.all([
        Promise.all(zones.map(zone => change({ zone }))),
        ...['replica-1', 'replica-2'].map(owner => sweep(home.replica(owner), GOING)),
      ])
      expect(changed).toEqual([true, true, true, true])
      await change({ zone: 'UTC', paused: undefined })
      await home.settle(home.replica('replica-1'))
      expect(home.platform.posts).toHaveLength(1)
      expect((await slots()).filter(({ slot }) => slot.getTime() === Date.parse('2026-11-24T08:00Z'))).toHaveLength(1)
    })

    it('is reported when the subscription is ended, and nothing is posted after that', async () => {
      expect(await home.newsroom.subscriptions.remove(subscription.place.tenant, subscription.id)).toEqual({
        unposted: [new Date('2026-11-24T08:00Z')],
      })
      await sweep(home.replica('replica-1'), GOING)
      expect(home.platform.posts).toEqual([])
      expect(await slots()).toMatchObject([
        {
          slot: new Date('2026-11-24T08:00Z'),
          subscription: subscription.id,
          state: 'skipped',
          reason: 'unsubscribed before it was posted',
        },
      ])
    })

    it('is reported, too, if it was decided and waits to be posted', async () => {
      home.platform.mood = () => 'ask to wait'
      await sweep(home.replica('replica-1'), GOING)
      expect(await home.newsroom.subscriptions.remove(subscription.place.tenant, subscription.id)).toEqual({
        unposted: [new Date('2026-11-24T08:00Z')],
      })
    })
  })

  describe('slots during a pause', () => {
    it('are recorded as such, and their articles come with the next digest', async () => {
      await sweep(home.replica('replica-1'), GOING)
      await change({ paused: 'by Anna' })
      home.now = new Date('2026-11-26T09:00Z')
      decideHere()
      await change({ paused: undefined })
      expect((await slots()).map(({ slot, reason }) => [slot.toISOString().slice(0, 10), reason])).toEqual([
        ['2026-11-26', 'paused; its articles come with the next digest'],
        ['2026-11-25', 'paused; its articles come with the next digest'],
        ['2026-11-24', undefined],
      ])
      home.now = new Date('2026-11-27T08:00Z')
      await sweep(home.replica('replica-1'), GOING)
      expect(home.windows.at(-1)?.from).toEqual(new Date('2026-11-24T08:00Z'))
    })
  })

  it('only the ledger and changes of a subscription set from when on slots are due', async () => {
    const files = (await readdir(join(ROOT, 'src'), { recursive: true })).filter(file => file.endsWith('.ts'))
    const setting = await Promise.all(
      files.map(async file => {
        const code = await readFile(join(ROOT, 'src', file), 'utf8')
        return /\bset\(\s*\{[^}]*next_at|next_at: at \+ 1/.test(code) ? [file] : []
      }),
    )
    expect(setting.flat().sort()).toEqual([
      'store/posting/change-order.ts',
      'store/posting/ledger.ts',
      'store/posting/resume.ts',
    ])
  })
}
