import { describe, expect, it } from 'vitest'
import { SubscriptionId } from '#core/ids.ts'
import { troubleWriting } from '#store/database/probe.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { ledgerOf } from '#store/posting/ledger.ts'
import { countsOf } from '#store/posting/counts.ts'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { ANNA, BERT, NOON, type Desk } from './desk.ts'

const HOUR_MS = 60 * 60_000
const at = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS)

export function countsContract(desk: () => Desk): void {
  describe('monitoring', () => {
    it('counts feeds by health, once each, and none that nobody follows', async () => {
      const feeds = feedsOf(desk().store)
      const follow = async (name: string) => (await feeds.follow(ANNA, `https://${name}.example/`, name, NOON)).id
      const [, failing, gone] = [await follow('a'), await follow('b'), await follow('c'), await follow('d')]
      await feeds.follow(BERT, 'https://a.example/', 'a', NOON)
      await feeds.note(failing, { failures: 3, problem: 'Nothing answers there.' })
      await feeds.note(gone, { gone: 'It is gone.', problem: 'It is gone.' })
      const card = (await feeds.list(ANNA)).find(({ title }) => title === 'd')
      await feeds.pause(ANNA, card?.id ?? '', true)
      expect((await countsOf(desk().store, NOON)).feeds).toEqual({ well: 1, failing: 1, gone: 1 })
    })

    it('counts subscriptions, and parts: all open ones, and the recent outcomes of the others', async () => {
      const { newsroom, store } = desk()
      for (const [index, paused] of [undefined, 'the place is gone'].entries()) {
        await newsroom.subscriptions.add({
          id: SubscriptionId.parse(`order-${index}`),
          place: { platform: 'test', tenant: ANNA, channel: 'C1' },
          kind: 'briefing',
          schedule: { rule: { on: 'weekdays', days: [1, 2, 3, 4, 5] }, times: [480] },
          zone: 'UTC',
          topics: [],
          missed: 'late',
          createdBy: 'U1',
          createdAt: at(-50),
          ...(paused === undefined ? {} : { paused }),
        })
      }
      const states = [
        [-48, 'pending'],
        [-47, 'sent'],
        [-2, 'sent'],
        [-1, 'unknown'],
      ] as const
      for (const [index, [hours, state]] of states.entries()) await slot(index, at(hours), state)
      const { parts, subscriptions } = await countsOf(store, at(-24))
      expect(subscriptions).toEqual({ active: 1, paused: 1 })
      expect(Object.fromEntries(parts)).toEqual({ pending: 1, sending: 0, sent: 1, gone: 0, skipped: 0, unknown: 1 })
    })

    it('finds the database writable, again and again', async () => {
      for (const hour of [0, 1]) expect(await troubleWriting(desk().store, at(hour))).toBeUndefined()
    })
  })

  async function slot(index: number, slot: Date, state: string): Promise<void> {
    const { store } = desk()
    const ledger = ledgerOf(store)
    await store.db.updateTable('subscriptions').set({ next_at: slot.getTime() }).where('id', '=', 'order-0').execute()
    const [due] = await ledger.due(['test'], slot, 1)
    if (!due) throw new Error('expected a subscription that is due')
    const parts = [{ part: { payload: {} }, key: DeliveryKey.parse(String(index).repeat(16)) }]
    const frozen = {
      late: false,
      told: [],
      arrival: 0,
      reply: { blocks: [] },
      shown: [],
      notBefore: slot,
      giveUpAt: slot,
    }
    await ledger.freeze(due, { told: { slot, parts, ...frozen }, skipped: [], nextAt: at(1) }, slot, 'replica-1')
    await store.db.updateTable('deliveries').set({ state }).where('slot', '=', slot.getTime()).execute()
  }
}
