import { describe, expect, it } from 'vitest'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { ArticleId, StoryId, SubscriptionId } from '#core/ids.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { deliveriesOf } from '#store/posting/deliveries.ts'
import { type Due, ledgerOf, type ToldSlot } from '#store/posting/ledger.ts'
import { ANNA, BERT, NOON, type Desk } from './desk.ts'

const SLOT = new Date('2026-03-02T13:00:00Z')
const LATER = new Date('2026-03-02T13:00:05Z')
const NEXT = new Date('2026-03-03T13:00:00Z')

const ORDER: Subscription = {
  id: SubscriptionId.parse('order-1'),
  place: { platform: 'slack', tenant: ANNA, channel: 'C1' },
  kind: 'briefing',
  schedule: { rule: { on: 'nth', nth: -1, day: 5 }, times: [480, 1080] },
  zone: 'Europe/Warsaw',
  topics: ['harbour', 'trade unions'],
  missed: 'fold',
  quiet: { from: 1320, until: 420 },
  length: 'short',
  picture: true,
  createdBy: 'U1',
  createdAt: NOON,
}

const toldOf = (key: string): ToldSlot => ({
  slot: SLOT,
  late: false,
  arrival: 0,
  told: [[StoryId.parse('sharbour'), [ArticleId.parse('harbour1')]]],
  parts: [0, 1].map(part => ({
    part: { payload: { part } },
    key: DeliveryKey.parse(`${key}${part}`.padStart(16, '0')),
  })),
  reply: { blocks: [] },
  shown: [],
  notBefore: LATER,
  giveUpAt: NEXT,
})

export function subscriptionsContract(desk: () => Desk): void {
  const subscriptions = () => desk().newsroom.subscriptions
  const ledger = () => ledgerOf(desk().store)
  const deliveries = () => deliveriesOf(desk().store)
  const due = async (): Promise<Due> => {
    const [found] = await ledger().due(['slack'], LATER, 10)
    if (!found) throw new Error('expected a subscription that is due')
    return found
  }
  const all = { until: LATER, beyond: NEXT, settleMs: 0, longestLeaseMs: 1 }

  describe('a subscription', () => {
    it('comes back as it was added, to its own tenant only', async () => {
      await subscriptions().add(ORDER)
      expect(await subscriptions().get(ANNA, ORDER.id)).toEqual(ORDER)
      expect(await subscriptions().get(BERT, ORDER.id)).toBeUndefined()
      expect(await subscriptions().at(ORDER.place)).toEqual([ORDER])
      expect(await subscriptions().at({ ...ORDER.place, thread: '1.2' })).toEqual([])
      expect(await subscriptions().at({ ...ORDER.place, tenant: BERT })).toEqual([])
      expect([await subscriptions().count(ANNA), await subscriptions().count(BERT)]).toEqual([1, 0])
    })

    it('is changed and removed by its own tenant only', async () => {
      await subscriptions().add(ORDER)
      expect(await subscriptions().change(BERT, ORDER.id, { zone: 'UTC' })).toBe(false)
      expect(await subscriptions().remove(BERT, ORDER.id)).toBeUndefined()
      expect(await subscriptions().change(ANNA, ORDER.id, { zone: 'UTC', quiet: undefined, paused: 'by Anna' })).toBe(
        true,
      )
      const { quiet: _, ...rest } = ORDER
      expect(await subscriptions().get(ANNA, ORDER.id)).toEqual({ ...rest, zone: 'UTC', paused: 'by Anna' })
      expect(await subscriptions().remove(ANNA, ORDER.id)).toEqual({ unposted: [] })
      expect(await subscriptions().get(ANNA, ORDER.id)).toBeUndefined()
    })

    it('is due unless paused, on another platform, or its tenant removed the app', async () => {
      await subscriptions().add(ORDER)
      expect(await ledger().due(['discord'], LATER, 10)).toEqual([])
      expect(await ledger().due(['slack'], NOON, 10)).toEqual([])
      expect(await due()).toEqual({ subscription: ORDER, nextAt: new Date(NOON.getTime() + 1) })
      await subscriptions().change(ANNA, ORDER.id, { paused: 'by Anna' })
      expect(await ledger().due(['slack'], LATER, 10)).toEqual([])
      await desk().store.db.updateTable('subscriptions').set({ paused: null }).execute()
      await desk().store.db.updateTable('tenants').set({ removed_at: 1 }).execute()
      expect(await ledger().due(['slack'], LATER, 10)).toEqual([])
    })

    it('is listed page by page, longest due first', async () => {
      for (const n of [3, 1, 2]) {
        await subscriptions().add({ ...ORDER, id: SubscriptionId.parse(`order-${n}`), createdAt: new Date(n) })
      }
      const first = await ledger().due(['slack'], LATER, 2)
      const second = await ledger().due(['slack'], LATER, 2, first.at(-1))
      expect([first, second].map(page => page.map(({ subscription }) => subscription.id))).toEqual([
        ['order-1', 'order-2'],
        ['order-3'],
      ])
    })
  })

  describe('a plan', () => {
    it('is written once: the second one, or one for a changed subscription, writes nothing', async () => {
      await subscriptions().add(ORDER)
      const seen = await due()
      const plan = { told: toldOf('first'), skipped: [], nextAt: NEXT }
      expect(await ledger().freeze(seen, plan, LATER, 'replica-1')).toBe(true)
      expect(await ledger().freeze(seen, { ...plan, told: toldOf('second') }, LATER, 'replica-1')).toBe(false)
      expect((await deliveries().ready(['slack'], all, 10)).map(({ delivery }) => delivery.key)).toEqual([
        '0000000000first0',
      ])
      expect(await ledger().due(['slack'], LATER, 10)).toEqual([])
    })

    it('is recorded as written, with what was skipped and why', async () => {
      await subscriptions().add(ORDER)
      const skipped = [{ slot: NOON, reason: 'nothing new', closes: false }]
      await ledger().freeze(await due(), { told: toldOf('first'), skipped, nextAt: NEXT }, LATER, 'replica-1')
      const reports = await subscriptions().slots(ANNA, ORDER.id, 10)
      expect(reports).toMatchObject([
        { slot: SLOT, state: 'pending', late: false, articles: ['harbour1'], parts: [{ payload: { part: 0 } }, {}] },
        { slot: NOON, state: 'skipped', reason: 'nothing new', deliveries: [], parts: [], articles: [] },
      ])
      expect(await subscriptions().slots(BERT, ORDER.id, 10)).toEqual([])
      expect((await ledger().window(ORDER, NEXT)).from).toEqual(SLOT)
      expect((await ledger().window(ORDER, SLOT)).from).toEqual(NOON)
      expect(await ledger().toldAt(ORDER.place, NOON)).toEqual(new Map([['harbour1', SLOT]]))
      expect(await ledger().toldAt({ ...ORDER.place, tenant: BERT }, NOON)).toEqual(new Map())
    })
  })

  describe('a part', () => {
    const ready = async () => {
      const [open] = await deliveries().ready(['slack'], all, 10)
      if (!open) throw new Error('expected a part that is ready')
      return open
    }

    it('moves only from the state it was seen in', async () => {
      await subscriptions().add(ORDER)
      await ledger().freeze(await due(), { told: toldOf('first'), skipped: [], nextAt: NEXT }, LATER, 'replica-1')
      const { delivery } = await ready()
      const claim = { state: 'sending', owner: 'replica-1', leaseMs: 20_000, firstTriedAt: LATER } as const
      const claimed = await deliveries().move(delivery, claim)
      expect(claimed).toMatchObject({ state: 'sending', owner: 'replica-1', attempt: 1 })
      expect(await deliveries().move(delivery, { ...claim, owner: 'replica-2' })).toBeUndefined()
      if (!claimed) throw new Error('expected a claim')
      const again = await deliveries().move(claimed, { ...claim, owner: 'replica-2' })
      expect(await deliveries().move(claimed, { state: 'unknown', reason: 'late' })).toBeUndefined()
      if (!again) throw new Error('expected a second claim')
      const receipt = { channel: 'C1', message: '1.2' }
      expect(await deliveries().move(again, { state: 'sent', receipt, sentAt: LATER })).toBeDefined()
      expect(await ready()).toMatchObject({ delivery: { part: 1 }, first: receipt })
    })

    it('of an unposted slot leaves its articles to the next', async () => {
      await subscriptions().add(ORDER)
      await ledger().freeze(await due(), { told: toldOf('first'), skipped: [], nextAt: NEXT }, LATER, 'replica-1')
      for (let part = 0; part < 2; part++) {
        expect((await ledger().window(ORDER, NEXT)).from).toEqual(SLOT)
        const claimed = await deliveries().move((await ready()).delivery, { state: 'sending', owner: 'replica-1' })
        if (claimed) await deliveries().move(claimed, { state: 'gone', reason: 'no such channel' })
      }
      expect((await ledger().window(ORDER, NEXT)).from).toEqual(NOON)
      expect(await subscriptions().slots(ANNA, ORDER.id, 1)).toMatchObject([
        { state: 'gone', reason: 'no such channel' },
      ])
    })

    it('is deleted with its subscription, and that with its tenant', async () => {
      await subscriptions().add(ORDER)
      await ledger().freeze(await due(), { told: toldOf('first'), skipped: [], nextAt: NEXT }, LATER, 'replica-1')
      await desk().store.db.deleteFrom('tenants').execute()
      for (const table of ['subscriptions', 'slots', 'deliveries'] as const) {
        expect(await desk().store.db.selectFrom(table).selectAll().execute()).toEqual([])
      }
    })
  })
}
