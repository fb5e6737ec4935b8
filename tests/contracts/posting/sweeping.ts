import { afterEach, describe, expect, it } from 'vitest'
import { type House, house } from '#tests/support/house.ts'
import { sweep } from '#schedule/sweep.ts'

const GOING = new AbortController().signal

/** The fate of slots, one sweep after another, on any database. */
export function sweepingContract(newUrl: () => Promise<string>): void {
  let home: House
  afterEach(() => home.store.close())

  async function open(now: string): Promise<void> {
    home = await house(now, await newUrl())
  }

  async function at(time: string): Promise<void> {
    home.now = new Date(time)
    await sweep(home.replica('replica-1'), GOING)
  }

  describe('a slot', () => {
    it('is posted once, however often is swept', async () => {
      await open('2026-11-24T07:00Z')
      await home.subscribe('daily 08:00')
      await at('2026-11-24T07:59:59Z')
      expect(home.platform.posts).toHaveLength(0)
      for (const time of ['08:00', '08:00', '08:01', '23:59']) await at(`2026-11-24T${time}Z`)
      expect(home.platform.posts).toHaveLength(1)
      await at('2026-11-25T08:00Z')
      expect(home.platform.posts).toHaveLength(2)
    })

    it('covers what arrived since the last posted slot, up to its own instant', async () => {
      await open('2026-11-24T07:00Z')
      await home.subscribe('daily 08:00')
      await at('2026-11-24T08:03Z')
      home.news = 0
      await at('2026-11-25T08:00Z')
      home.news = 1
      await at('2026-11-26T08:00Z')
      expect(home.windows.map(({ from, until }) => [from.toISOString(), until.toISOString()])).toEqual([
        ['2026-11-24T07:00:00.000Z', '2026-11-24T08:00:00.000Z'],
        ['2026-11-24T08:00:00.000Z', '2026-11-25T08:00:00.000Z'],
        ['2026-11-24T08:00:00.000Z', '2026-11-26T08:00:00.000Z'],
      ])
    })

    it('without news is recorded and not posted', async () => {
      await open('2026-11-24T07:00Z')
      const { place, id } = await home.subscribe('daily 08:00')
      home.news = 0
      await at('2026-11-24T08:00Z')
      expect(home.platform.posts).toHaveLength(0)
      expect(await home.newsroom.subscriptions.slots(place.tenant, id, 5)).toMatchObject([
        { state: 'skipped', reason: 'nothing new', slot: new Date('2026-11-24T08:00Z') },
      ])
    })

    it('with several parts is posted in order, in the thread of the first', async () => {
      await open('2026-11-24T07:00Z')
      home.platform.parts = 3
      await home.subscribe('daily 08:00')
      home.platform.mood = (_channel, attempt) => (attempt === 2 ? 'ask to wait' : 'take')
      home.now = new Date('2026-11-24T08:00Z')
      await home.settle(home.replica('replica-1'))
      expect(home.platform.posts.map(({ payload, first }) => [payload, first])).toMatchObject([
        [{ part: 0 }, undefined],
        [{ part: 1 }, { channel: 'C1', message: '0' }],
        [{ part: 2 }, { channel: 'C1', message: '0' }],
      ])
    })

    it('still posts its third part if the second is refused, and does not block other slots', async () => {
      await open('2026-11-24T07:00Z')
      home.platform.parts = 3
      const { place, id } = await home.subscribe('daily 08:00')
      home.platform.mood = (_channel, attempt) => (attempt === 2 ? 'refuse' : 'take')
      await at('2026-11-24T08:00Z')
      expect(home.platform.posts.map(({ payload }) => payload)).toMatchObject([{ part: 0 }, { part: 2 }])
      const [report] = await home.newsroom.subscriptions.slots(place.tenant, id, 1)
      expect(report?.deliveries.map(({ state }) => state)).toEqual(['sent', 'gone', 'sent'])
    })

    it('accepted by the platform without an answer is found, and not posted again', async () => {
      await open('2026-11-24T07:00Z')
      await home.subscribe('daily 08:00')
      home.platform.mood = (_channel, attempt) => (attempt === 1 ? 'take and drop the answer' : 'take')
      home.now = new Date('2026-11-24T08:00Z')
      await home.settle(home.replica('replica-1'))
      expect(home.platform.posts).toHaveLength(1)
      expect(home.now).toEqual(new Date('2026-11-24T08:01Z'))
    })

    it('whose claim expired is looked for first rather than sent', async () => {
      await open('2026-11-24T07:00Z')
      await home.subscribe('daily 08:00')
      home.now = new Date('2026-11-24T08:00Z')
      const slow = home.replica('replica-1', inputs => ({
        ...inputs,
        deliveries: {
          ...inputs.deliveries,
          async move(...step: Parameters<typeof inputs.deliveries.move>) {
            const moved = await inputs.deliveries.move(...step)
            home.now = new Date(home.now.getTime() + inputs.patience.leaseMs)
            return moved
          },
        },
      }))
      await sweep(slow, GOING)
      expect(home.platform.attempts).toBe(0)
      await home.settle(home.replica('replica-2'))
      expect(home.platform.posts).toHaveLength(1)
    })

    it('lost by the platform is posted after a look-up', async () => {
      await open('2026-11-24T07:00Z')
      await home.subscribe('daily 08:00')
      home.platform.mood = (_channel, attempt) => (attempt === 1 ? 'drop' : 'take')
      home.now = new Date('2026-11-24T08:00Z')
      await home.settle(home.replica('replica-1'))
      expect(home.platform.posts).toHaveLength(1)
    })

    it('that cannot be looked for is unknown, reported once, and never posted again', async () => {
      await open('2026-11-24T07:00Z')
      const { place, id } = await home.subscribe('daily 08:00')
      home.platform.readable = false
      home.platform.mood = (_channel, attempt) => (attempt === 1 ? 'drop' : 'take')
      home.now = new Date('2026-11-24T08:00Z')
      await home.settle(home.replica('replica-1'))
      await at('2026-11-24T12:00Z')
      expect(home.platform.posts).toHaveLength(0)
      expect(home.notices).toHaveLength(1)
      expect(home.notices[0]).toContain('It is not posted again: please look in the channel.')
      expect(await home.newsroom.subscriptions.slots(place.tenant, id, 1)).toMatchObject([{ state: 'unknown' }])
    })
  })

  describe('a place', () => {
    it('that asks for a pause is left alone until then, while others continue', async () => {
      await open('2026-11-24T07:00Z')
      const { place } = await home.subscribe('daily 08:00')
      await home.subscribe('daily 08:00', { place })
      await home.subscribe('daily 08:00')
      home.platform.mood = channel => (channel === place.channel ? 'ask to wait' : 'take')
      await at('2026-11-24T08:00Z')
      await at('2026-11-24T08:00:02Z')
      expect(home.platform.attempts).toBe(2)
      expect(home.platform.posts.map(({ channel }) => channel)).toEqual(['C3'])
      home.platform.mood = () => 'take'
      await at('2026-11-24T08:00:03Z')
      expect(home.platform.posts).toHaveLength(3)
    })

    it('that asked for a pause is also left alone by a slot decided only after that', async () => {
      await open('2026-11-24T07:00Z')
      const { place } = await home.subscribe('daily 08:00')
      await home.subscribe('daily 08:00', { place })
      home.platform.mood = () => 'ask to wait'
      home.now = new Date('2026-11-24T08:00Z')
      let asked = (): void => undefined
      const hasAsked = new Promise<void>(resolve => (asked = resolve))
      const slowToDecide = home.replica('replica-1', inputs => {
        let frozen = 0
        return {
          ...inputs,
          ledger: {
            ...inputs.ledger,
            async freeze(...plan: Parameters<typeof inputs.ledger.freeze>) {
              if (frozen++ > 0) await hasAsked
              return inputs.ledger.freeze(...plan)
            },
          },
          deliveries: {
            ...inputs.deliveries,
            async postpone(...pause: Parameters<typeof inputs.deliveries.postpone>) {
              await inputs.deliveries.postpone(...pause)
              asked()
            },
          },
        }
      })
      await sweep(slowToDecide, GOING)
      expect(home.platform.attempts).toBe(1)
      home.platform.mood = () => 'take'
      await at('2026-11-24T08:00:02Z')
      expect(home.platform.attempts).toBe(1)
      await home.settle(home.replica('replica-1'))
      expect(home.platform.posts).toHaveLength(2)
    })

    it('that refuses three slots is paused with one notice, and what it missed comes after it is resumed', async () => {
      await open('2026-11-24T07:00Z')
      const { place, id } = await home.subscribe('daily 08:00')
      home.platform.mood = () => 'refuse'
      for (const day of [24, 25, 26, 27, 28]) await at(`2026-11-${day}T08:00Z`)
      expect(home.platform.attempts).toBe(3)
      expect(home.notices).toEqual([
        'Paused: the last 3 digests could not be posted here (no such channel). Once that is fixed, resume it.',
      ])
      home.platform.mood = () => 'take'
      await home.newsroom.subscriptions.change(place.tenant, id, { paused: undefined })
      await at('2026-11-29T08:00Z')
      expect(home.platform.posts).toHaveLength(1)
      expect(home.windows.at(-1)?.from).toEqual(new Date('2026-11-24T07:00Z'))
    })

    it('whose tenant removed the app is not posted to from the next sweep on', async () => {
      await open('2026-11-24T07:00Z')
      await home.subscribe('daily 08:00')
      home.platform.mood = () => 'ask to wait'
      await at('2026-11-24T08:00Z')
      await home.store.db.updateTable('tenants').set({ removed_at: home.now.getTime() }).execute()
      home.platform.mood = () => 'take'
      for (const day of [24, 25, 26]) await at(`2026-11-${day}T09:00Z`)
      expect(home.platform.posts).toHaveLength(0)
    })
  })

  describe('missed slots', () => {
    it('come as one late digest that says so', async () => {
      await open('2026-11-24T07:00Z')
      const { place, id } = await home.subscribe('daily 08:00')
      await at('2026-11-26T13:00Z')
      expect(home.platform.posts).toHaveLength(1)
      expect(JSON.stringify(home.platform.posts)).toContain('Late: this was due at ')
      const reports = await home.newsroom.subscriptions.slots(place.tenant, id, 5)
      expect(reports.map(({ state, late, reason }) => ({ state, late, reason }))).toEqual([
        { state: 'sent', late: true, reason: undefined },
        { state: 'skipped', late: false, reason: 'missed; its articles came with a later slot' },
        { state: 'skipped', late: false, reason: 'missed; its articles came with a later slot' },
      ])
    })

    it('come with the next digest, or are left out, as the subscription asks', async () => {
      await open('2026-11-24T07:00Z')
      await home.subscribe('daily 08:00', { missed: 'fold' })
      await home.subscribe('daily 08:00', { missed: 'skip' })
      await at('2026-11-24T13:00Z')
      expect(home.platform.posts).toHaveLength(0)
      await at('2026-11-25T08:00Z')
      expect(home.windows.map(({ from }) => from.toISOString()).toSorted()).toEqual([
        '2026-11-24T07:00:00.000Z',
        '2026-11-24T08:00:00.000Z',
      ])
    })

    it('in their thousands are recorded and handled in turn', async () => {
      await open('2026-11-24T00:00Z')
      await home.subscribe('0,10,20,30,40,50 * * * *')
      home.now = new Date('2026-12-04T00:00:30Z')
      await home.settle(home.replica('replica-1'))
      expect(home.platform.posts).toHaveLength(1)
      const { count } = await home.store.db
        .selectFrom('slots')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
      expect(count).toBe(10 * 24 * 6)
    })
  })

  describe('quiet hours', () => {
    it('delay a digest, and leave earlier slots to it', async () => {
      await open('2026-11-24T20:30Z')
      const quiet = { from: 22 * 60, until: 7 * 60 }
      await home.subscribe('daily 23:00', { quiet })
      await home.subscribe('every 2 hours from 01:00 to 23:00', { quiet })
      for (const time of ['24T21:00', '24T23:00', '25T01:00', '25T03:00', '25T05:00']) await at(`2026-11-${time}Z`)
      expect(home.platform.posts.map(({ channel }) => channel)).toEqual(['C2'])
      await at('2026-11-25T07:00Z')
      expect(home.platform.posts.map(({ channel }) => channel).sort()).toEqual(['C1', 'C2', 'C2'])
      expect(home.windows.at(-1)?.from).toEqual(new Date('2026-11-24T21:00Z'))
    })
  })

  describe('a clock', () => {
    it('that is set back repeats nothing', async () => {
      await open('2026-11-24T07:00Z')
      await home.subscribe('daily 08:00')
      for (const time of ['08:30', '07:30', '08:00', '08:30']) await at(`2026-11-24T${time}Z`)
      expect(home.platform.posts).toHaveLength(1)
    })

    it('that was a year ahead for a while does not stop posting', async () => {
      await open('2026-11-24T07:00Z')
      await home.subscribe('daily 08:00')
      await at('2027-11-24T07:00Z')
      const posts = home.platform.posts.length
      for (const time of ['24T07:01', '24T08:00', '25T08:00']) await at(`2026-11-${time}Z`)
      expect(home.platform.posts).toHaveLength(posts + 2)
    })
  })
}
