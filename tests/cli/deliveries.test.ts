import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { SubscriptionId, TenantId } from '#core/ids.ts'
import { ledgerOf } from '#store/posting/ledger.ts'
import { openStore } from '#store/database/open.ts'
import { subscriptionsOf } from '#store/posting/subscriptions.ts'
import { crier, crierHome } from './crier.ts'

const SLOT = new Date('2026-11-24T08:00:00Z')

it('crier deliveries lists every slot, and says what to do about those that need attention', async () => {
  const home = await crierHome()
  const url = `file:${join(home, 'deliveries.db')}`
  expect(await crier(home, ['deliveries'], { env: { DATABASE_URL: url } })).toEqual({
    exit: 0,
    out: '',
    err: 'No digest has been due yet.\n',
  })
  const store = await openStore(url)
  await subscriptionsOf(store, () => SLOT).add({
    id: SubscriptionId.parse('order-1'),
    place: { platform: 'test', tenant: TenantId.parse('test:one'), channel: 'C1' },
    kind: 'briefing',
    schedule: { rule: { on: 'weekdays', days: [1, 2, 3, 4, 5] }, times: [480] },
    zone: 'UTC',
    topics: [],
    missed: 'late',
    createdBy: 'U1',
    createdAt: new Date(SLOT.getTime() - 3_600_000),
  })
  const ledger = ledgerOf(store)
  const [due] = await ledger.due(['test'], SLOT, 1)
  if (!due) throw new Error('expected a subscription that is due')
  const parts = [{ part: { payload: {} }, key: DeliveryKey.parse('k'.repeat(16)) }]
  const told = {
    slot: SLOT,
    late: false,
    told: [],
    arrival: 0,
    parts,
    reply: { blocks: [] },
    shown: [],
    notBefore: SLOT,
    giveUpAt: SLOT,
  }
  await ledger.freeze(due, { told, skipped: [], nextAt: new Date(SLOT.getTime() + 1) }, SLOT, 'replica-1')
  await store.db.updateTable('deliveries').set({ state: 'unknown', reason: 'no access to history' }).execute()
  await store.close()

  const { exit, out, err } = await crier(home, ['deliveries'], { env: { DATABASE_URL: url } })
  expect(exit).toBe(0)
  expect(out).toBe('2026-11-24T08:00:00.000Z  order-1  unknown  1 part  no access to history\n')
  expect(err).toContain('unknown: look in the channel.')
  expect(err).not.toContain('gone:')
})
