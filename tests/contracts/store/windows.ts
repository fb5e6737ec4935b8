import { describe, expect, it } from 'vitest'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { HOUSE, SubscriptionId } from '#core/ids.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { countArrival } from '#store/articles/arrivals.ts'
import { ledgerOf } from '#store/posting/ledger.ts'
import { saveArticle } from '#store/articles/save-article.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { ANNA, NOON, type Desk } from './desk.ts'

const ONE = new Date('2026-03-02T13:00:00Z')
const TWO = new Date('2026-03-02T14:00:00Z')
const THREE = new Date('2026-03-02T15:00:00Z')

const ORDER: Subscription = {
  id: SubscriptionId.parse('order-1'),
  place: { platform: 'slack', tenant: ANNA, channel: 'C1' },
  kind: 'briefing',
  schedule: { rule: { on: 'weekdays', days: [1, 2, 3, 4, 5, 6, 7] }, times: [780, 840, 900] },
  zone: 'UTC',
  topics: [],
  missed: 'late',
  createdBy: 'U1',
  createdAt: NOON,
}

const about = (town: string) => readArticle({ title: `News of ${town}`, body: `The bridge of ${town} was opened.` })

/** Each arrival is told once, whatever its clock and however its import ran. */
export function windowsContract(desk: () => Desk): void {
  const ledger = () => ledgerOf(desk().store)

  /** The headlines in the next slot's window; `then` runs before it is recorded as told. */
  async function tell(slot: Date, then: () => Promise<unknown> = () => Promise.resolve()): Promise<readonly string[]> {
    const window = await ledger().window(ORDER, slot)
    const cards = await desk().newsroom.articles.within(ANNA, window, [])
    await then()
    const [due] = await ledger().due(['slack'], slot, 1)
    if (!due) throw new Error('expected a subscription that is due')
    const key = DeliveryKey.parse(String(slot.getTime()).padStart(16, '0'))
    const told = {
      slot,
      late: false,
      told: [],
      arrival: window.arrivals?.upTo ?? null,
      parts: [{ part: { payload: {} }, key }],
      reply: { blocks: [] },
      shown: [],
      notBefore: slot,
      giveUpAt: slot,
    }
    expect(
      await ledger().freeze(due, { told, skipped: [], nextAt: new Date(slot.getTime() + 1) }, slot, 'replica-1'),
    ).toBe(true)
    return cards.map(({ headline }) => headline)
  }

  const at = (time: string) => ({ at: new Date(`2026-03-02T${time}Z`) })

  describe('an arrival', () => {
    it('is told by the first slot after it was stored, and by no other', async () => {
      await desk().saveOne(about('Ayr'), at('11:59'))
      await desk().newsroom.subscriptions.add(ORDER)
      await desk().saveOne(about('Bury'), at('12:59'))
      expect(await tell(ONE)).toEqual(['News of Bury'])
      await desk().saveOne(about('Crewe'), at('13:30'))
      expect(await tell(TWO)).toEqual(['News of Crewe'])
      expect(await tell(THREE)).toEqual([])
    })

    it('dated by a slow or late clock before a told slot is in the next', async () => {
      await desk().newsroom.subscriptions.add(ORDER)
      await tell(ONE)
      await desk().saveOne(about('Ayr'), at('09:00'))
      expect(await tell(TWO)).toEqual(['News of Ayr'])
      expect(await tell(THREE)).toEqual([])
    })

    it('dated by a fast clock after a slot is told once, without waiting for that time', async () => {
      await desk().newsroom.subscriptions.add(ORDER)
      await desk().saveOne(about('Ayr'), { at: new Date('2027-03-02T00:00Z') })
      expect(await tell(ONE)).toEqual(['News of Ayr'])
      await desk().saveOne(about('Bury'), at('13:30'))
      expect(await tell(TWO)).toEqual(['News of Bury'])
    })

    it('stored while a slot is told, by an import that began before it, is in the next', async () => {
      await desk().newsroom.subscriptions.add(ORDER)
      const other = await desk().again()
      const importing = await other.db.startTransaction().execute()
      await countArrival(importing)
      await saveArticle(importing, other.dialect, about('Ayr'), { origin: HOUSE, baseline: false, ...at('12:59') })
      const told = await tell(ONE, () => importing.commit().execute())
      expect(told).toEqual([])
      expect(await tell(TWO)).toEqual(['News of Ayr'])
      expect(await tell(THREE)).toEqual([])
      await other.close()
    })

    it('while a subscription is being made is news to it, unlike what was there before', async () => {
      await desk().saveOne(about('Ayr'), { at: THREE })
      await desk().newsroom.subscriptions.add(ORDER)
      await desk().saveOne(about('Bury'), at('11:00'))
      expect(await tell(ONE)).toEqual(['News of Bury'])
    })

    it('of a first import, or one that only changes an article, is not news', async () => {
      await desk().newsroom.subscriptions.add(ORDER)
      await desk().saveOne(about('Ayr'), { ...at('12:30'), baseline: true })
      expect(await tell(ONE)).toEqual([])
      await desk().save([{ ...about('Ayr'), headline: 'News of Ayr again' }], at('13:30'))
      expect(await tell(TWO)).toEqual([])
    })
  })

  describe('a window from before arrivals were counted', () => {
    it('begins at the instant of the slot before it', async () => {
      await desk().newsroom.subscriptions.add(ORDER)
      await desk().saveOne(about('Ayr'), at('12:30'))
      await tell(ONE)
      await desk().saveOne(about('Bury'), at('13:30'))
      await desk().store.db.updateTable('articles').set({ arrival: 0 }).execute()
      await desk().store.db.updateTable('slots').set({ arrival: null }).execute()
      await desk().saveOne(about('Crewe'), at('13:40'))
      expect((await tell(TWO)).toSorted()).toEqual(['News of Bury', 'News of Crewe'])
      expect(await tell(THREE)).toEqual([])
    })
  })
}
