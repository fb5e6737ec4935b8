import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Resumed } from '#core/asking/newsroom.ts'
import { TenantId } from '#core/ids.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { sweep } from '#schedule/sweep.ts'
import { type House, house } from '#tests/support/house.ts'

const GOING = new AbortController().signal

/** Missing parts, and a person who requests them, on any database. */
export function resumingContract(newUrl: () => Promise<string>): void {
  let home: House
  let subscription: Subscription
  beforeEach(async () => {
    home = await house('2026-11-24T07:00Z', await newUrl())
    subscription = await home.subscribe('daily 08:00')
    home.now = new Date('2026-11-24T08:00Z')
  })
  afterEach(() => home.store.close())

  const settle = () => home.settle(home.replica('replica-1'))

  async function deliveries() {
    const [report] = await home.newsroom.subscriptions.slots(subscription.place.tenant, subscription.id, 1)
    return report?.deliveries ?? []
  }

  async function resume(part: number, tenant = subscription.place.tenant): Promise<Resumed> {
    const wanted = (await deliveries()).find(delivery => delivery.part === part)
    if (!wanted) throw new Error(`expected a part ${part}`)
    return home.newsroom.subscriptions.resume(tenant, subscription.id, wanted.key, 'Anna')
  }

  async function unknownPart(): Promise<void> {
    home.platform.readable = false
    home.platform.mood = (_channel, attempt) => (attempt === 1 ? 'drop' : 'take')
    await settle()
    expect(await deliveries()).toMatchObject([{ state: 'unknown' }])
  }

  describe('an unknown part', () => {
    it('is posted once when a person asks for it, however often', async () => {
      await unknownPart()
      const asked = await Promise.all([resume(0), resume(0)])
      expect(asked.toSorted()).toEqual(['not missing', 'resumed'])
      await Promise.all(['replica-1', 'replica-2'].map(owner => home.settle(home.replica(owner))))
      expect(home.platform.posts).toHaveLength(1)
      expect(await deliveries()).toMatchObject([{ state: 'sent', askedBy: 'Anna' }])
      expect(await resume(0)).toBe('not missing')
    })

    it('can be requested by its own tenant only', async () => {
      await unknownPart()
      expect(await resume(0, TenantId.parse('loopback:other'))).toBe('no such part')
      await settle()
      expect(home.platform.posts).toHaveLength(0)
    })

    it('is looked for before it is posted again, and if found, is not', async () => {
      home.platform.readable = false
      home.platform.mood = () => 'take and drop the answer'
      await settle()
      home.platform.readable = true
      expect(await resume(0)).toBe('resumed')
      await settle()
      expect(home.platform.posts).toHaveLength(1)
      expect(await deliveries()).toMatchObject([{ state: 'sent' }])
    })

    it('is unknown again if that attempt had no answer either', async () => {
      await unknownPart()
      home.platform.mood = () => 'drop'
      await resume(0)
      await settle()
      expect(await deliveries()).toMatchObject([{ state: 'unknown' }])
      expect(home.notices).toHaveLength(2)
    })

    it('is worth posting for an hour', async () => {
      await unknownPart()
      await resume(0)
      home.now = new Date(home.now.getTime() + 3_600_000)
      await settle()
      expect(home.platform.posts).toHaveLength(0)
      expect(await deliveries()).toMatchObject([{ state: 'skipped' }])
    })
  })

  describe('refused parts', () => {
    beforeEach(async () => {
      home.platform.parts = 4
      home.platform.mood = (_channel, attempt) => ([2, 3].includes(attempt) ? 'refuse' : 'take')
      await settle()
      home.platform.mood = () => 'take'
    })

    it('are posted in order, in the thread of the first, without repeating what was posted', async () => {
      expect(await resume(2)).toBe('resumed')
      expect(await resume(1)).toBe('resumed')
      await settle()
      const first = { channel: 'C1', message: '0' }
      expect(home.platform.posts.map(post => [post.payload, post.first])).toMatchObject([
        [{ part: 0 }, undefined],
        [{ part: 3 }, first],
        [{ part: 1 }, first],
        [{ part: 2 }, first],
      ])
      expect(await resume(0)).toBe('not missing')
    })
  })

  describe('an unposted digest', () => {
    beforeEach(async () => {
      home.platform.mood = () => 'refuse'
      await settle()
      home.platform.mood = () => 'take'
    })

    it('takes its articles back from the next one when resumed', async () => {
      expect(await resume(0)).toBe('resumed')
      await settle()
      home.now = new Date('2026-11-25T08:00Z')
      await settle()
      expect(home.windows.at(-1)?.from).toEqual(new Date('2026-11-24T08:00Z'))
    })

    it('is not resumed once the next one has told its articles', async () => {
      const [missing] = await deliveries()
      home.now = new Date('2026-11-25T08:00Z')
      await settle()
      if (!missing) throw new Error('expected a part')
      const { tenant } = subscription.place
      expect(await home.newsroom.subscriptions.resume(tenant, subscription.id, missing.key, 'Anna')).toBe('told since')
      await settle()
      expect(home.platform.posts).toHaveLength(1)
    })

    it('is not told twice if resumed while the next one is planned', async () => {
      home.now = new Date('2026-11-25T08:00Z')
      const interrupted = home.replica('replica-1', inputs => ({
        ...inputs,
        ledger: {
          ...inputs.ledger,
          async freeze(...plan: Parameters<typeof inputs.ledger.freeze>) {
            if (home.windows.length === 2) expect(await resume(0)).toBe('resumed')
            return inputs.ledger.freeze(...plan)
          },
        },
      }))
      await sweep(interrupted, GOING)
      await settle()
      expect(home.windows.map(({ from }) => from.toISOString())).toEqual([
        '2026-11-24T07:00:00.000Z',
        '2026-11-24T07:00:00.000Z',
        '2026-11-24T08:00:00.000Z',
      ])
      expect(home.platform.posts).toHaveLength(2)
    })
  })
}
