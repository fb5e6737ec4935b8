import { describe, expect, it } from 'vitest'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { HOUSE, SubscriptionId } from '#core/ids.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { ledgerOf } from '#store/posting/ledger.ts'
import { subscriptionsOf } from '#store/posting/subscriptions.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { ANNA, BERT, NOON, STRIKE, type Desk } from './desk.ts'

const ONE = new Date('2026-03-02T13:00:00Z')
const TWO = new Date('2026-03-02T14:00:00Z')

const ORDER: Subscription = {
  id: SubscriptionId.parse('order-1'),
  place: { platform: 'slack', tenant: ANNA, channel: 'C1' },
  kind: 'briefing',
  schedule: { rule: { on: 'weekdays', days: [1, 2, 3, 4, 5, 6, 7] }, times: [780, 840] },
  zone: 'UTC',
  topics: [],
  only: 'strike and not “port vale”',
  without: 'crypto or source:“Harbour Post”',
  missed: 'late',
  createdBy: 'U1',
  createdAt: NOON,
}

/** Stored filters of subscriptions, and the data they look at. */
export function filtersContract(desk: () => Desk): void {
  const subscriptions = () => desk().newsroom.subscriptions
  const ledger = () => ledgerOf(desk().store)

  async function tell(slot: Date): Promise<void> {
    const [due] = await ledger().due(['slack'], slot, 1)
    if (!due) throw new Error('expected a subscription that is due')
    const { subscription } = due
    const { arrivals } = await ledger().window(subscription, slot)
    const key = DeliveryKey.parse(String(slot.getTime()).padStart(16, '0'))
    const told = {
      slot,
      late: false,
      told: [],
      arrival: arrivals?.upTo ?? null,
      only: subscription.only,
      without: subscription.without,
      reply: { blocks: [] },
      shown: [],
      parts: [{ part: { payload: {} }, key }],
      notBefore: slot,
      giveUpAt: slot,
    }
    await ledger().freeze(due, { told, skipped: [], nextAt: new Date(slot.getTime() + 1) }, slot, 'replica-1')
  }

  describe('the filter of a subscription', () => {
    it('is stored, changed, and removed', async () => {
      await subscriptions().add(ORDER)
      expect(await subscriptions().get(ANNA, ORDER.id)).toEqual(ORDER)
      await subscriptions().change(ANNA, ORDER.id, { only: 'ferry' })
      expect(await subscriptions().get(ANNA, ORDER.id)).toEqual({ ...ORDER, only: 'ferry' })
      await subscriptions().change(ANNA, ORDER.id, { only: undefined, without: undefined })
      const { only: _, without: __, ...bare } = ORDER
      expect(await subscriptions().get(ANNA, ORDER.id)).toEqual(bare)
    })

    it('is stored with the slot whose window an article fell into, as it was then', async () => {
      const before = await desk().saveOne(STRIKE)
      await subscriptions().add(ORDER)
      const first = await desk().saveOne(readArticle({ body: 'The bridge of Ayr was opened.' }))
      await tell(ONE)
      const afterOne = subscriptionsOf(desk().store, () => new Date(ONE.getTime() + 1))
      await afterOne.change(ANNA, ORDER.id, { only: 'ferry', without: undefined })
      const second = await desk().saveOne(readArticle({ body: 'The bridge of Bury was opened.' }))
      await tell(TWO)
      const toCome = await desk().saveOne(readArticle({ body: 'The bridge of Crewe was opened.' }))
      const { only, without } = ORDER
      expect(await subscriptions().judgedIn(ANNA, ORDER.id, first)).toEqual({ slot: ONE, only, without, articles: [] })
      expect(await subscriptions().judgedIn(ANNA, ORDER.id, second)).toEqual({ slot: TWO, only: 'ferry', articles: [] })
      for (const other of [before, toCome])
        expect(await subscriptions().judgedIn(ANNA, ORDER.id, other)).toBeUndefined()
      expect(await subscriptions().judgedIn(BERT, ORDER.id, first)).toBeUndefined()
    })
  })

  describe('what a filter looks at', () => {
    it('is the headline, text, source and language of what a tenant sees', async () => {
      const id = await desk().saveOne(STRIKE)
      const own = await desk().saveOne(readArticle({ body: 'Only Bert knows.' }), { origin: BERT })
      const judged = await desk().newsroom.articles.judged(ANNA, [id, own])
      expect([...judged]).toEqual([
        [
          id,
          {
            headline: 'Dockers of Port Vale stop work',
            body: STRIKE.draft.body,
            publisher: 'Harbour Post',
            language: 'en',
          },
        ],
      ])
      expect((await desk().newsroom.articles.judged(BERT, [own])).get(own)).toMatchObject({ body: 'Only Bert knows.' })
      expect(await desk().newsroom.articles.judged(ANNA, [])).toEqual(new Map())
    })

    it('is a window, continued page by page', async () => {
      await desk().save(
        ['Ayr', 'Bury', 'Crewe'].map(town => readArticle({ body: `The bridge of ${town} was opened.` })),
      )
      const window = { from: new Date(0), until: new Date('2027-01-01'), by: 'publication' } as const
      const all = await desk().newsroom.articles.within(HOUSE, window, [])
      expect(await desk().newsroom.articles.within(HOUSE, window, [], 1)).toEqual(all.slice(1))
      expect(await desk().newsroom.articles.within(HOUSE, window, [], 3)).toEqual([])
    })
  })
}
