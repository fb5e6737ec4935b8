import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { ArticleId, StoryId, SubscriptionId, TenantId } from '#core/ids.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { ledgerOf } from '#store/posting/ledger.ts'
import { NOW, openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { actionsOf, wordsOf } from '#tests/support/spoken.ts'

const PLACE = { platform: 'test', tenant: TenantId.parse('test:one'), channel: 'C1' }
const ORDER: Subscription = {
  id: SubscriptionId.parse('order-1'),
  place: PLACE,
  kind: 'briefing',
  schedule: { rule: { on: 'weekdays', days: [1, 2, 3, 4, 5] }, times: [480] },
  zone: 'UTC',
  topics: [],
  missed: 'late',
  createdBy: 'U1',
  createdAt: new Date(NOW.getTime() - 7_200_000),
}
const SLOT = new Date(NOW.getTime() - 3_600_000)
const keyOf = (part: number) => DeliveryKey.parse(`${part}`.padStart(16, 'k'))

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk([])
  await desk.newsroom.subscriptions.add(ORDER)
  const ledger = ledgerOf(desk.store)
  const [due] = await ledger.due(['test'], NOW, 1)
  if (!due) throw new Error('expected a subscription that is due')
  const told = {
    slot: SLOT,
    late: false,
    told: [[StoryId.parse('sharbour'), [ArticleId.parse('harbour1')]]] satisfies [StoryId, ArticleId[]][],
    arrival: 0,
    parts: [0, 1, 2].map(part => ({ part: { payload: {} }, key: keyOf(part) })),
    reply: { blocks: [] },
    shown: [],
    notBefore: SLOT,
    giveUpAt: NOW,
  }
  await ledger.freeze(due, { told, skipped: [], nextAt: new Date(NOW.getTime() + 1) }, NOW, 'replica-1')
  const states = ['sent', 'gone', 'unknown']
  for (const [part, state] of states.entries()) {
    const reason = state === 'sent' ? null : `the ${state} reason`
    await desk.store.db.updateTable('deliveries').set({ state, reason }).where('part', '=', part).execute()
  }
})
afterAll(() => desk.close())

const manager = { place: PLACE, asker: { id: 'anna', name: 'Anna', manager: true } }
const member = { place: PLACE, asker: { id: 'bert', manager: false } }
const posting = (part: number) => ({
  kind: 'fields' as const,
  command: 'subscriptions',
  fields: { id: ORDER.id, post: keyOf(part) },
})

describe('a digest with missing parts', () => {
  it.each(['/digest last', '/subscriptions'])(
    'shows managers in %s what is missing, with a button for each part',
    async line => {
      const { reply } = await desk.ask(line, manager)
      expect(wordsOf(reply)).toContain('Part 2 of 3 is missing: the gone reason.')
      expect(wordsOf(reply)).toContain('Part 3 of 3 may be missing: the unknown reason.')
      expect(wordsOf(reply)).toContain('Look in the channel before posting it again.')
      const buttons = actionsOf(reply).filter(({ label }) => label.startsWith('Post part'))
      expect(buttons).toEqual(
        [1, 2].map(part => ({
          label: `Post part ${part + 1} now`,
          command: 'subscriptions',
          input: { id: ORDER.id, post: keyOf(part) },
        })),
      )
    },
  )

  it('shows no such button to others, nor when shared', async () => {
    for (const [line, who] of [
      ['/digest last', member],
      ['/subscriptions', member],
      ['/digest last share:yes', manager],
    ] as const) {
      const { reply } = await desk.ask(line, who)
      expect(actionsOf(reply).filter(({ label }) => label.startsWith('Post part'))).toEqual([])
    }
  })

  it('is resumed by a manager, once, and by nobody else', async () => {
    expect(wordsOf((await desk.ask(posting(1), member)).reply)).toContain('Only people who manage this place')
    const elsewhere = { ...manager, place: { ...PLACE, tenant: TenantId.parse('test:two') } }
    expect(wordsOf((await desk.ask(posting(1), elsewhere)).reply)).toContain('No digest is posted here yet')
    expect(wordsOf((await desk.ask(posting(1), manager)).reply)).toContain('The part will be posted within a minute.')
    expect(wordsOf((await desk.ask(posting(1), manager)).reply)).toContain('This part is not missing')
    expect(wordsOf((await desk.ask(posting(0), manager)).reply)).toContain('This part is not missing')
    const rows = await desk.store.db.selectFrom('deliveries').select(['state', 'asked_by']).orderBy('part').execute()
    expect(rows).toEqual([
      { state: 'sent', asked_by: null },
      { state: 'pending', asked_by: 'Anna' },
      { state: 'unknown', asked_by: null },
    ])
  })

  it('is not resumed while its subscription is paused; the refusal offers to resume that', async () => {
    await desk.newsroom.subscriptions.change(PLACE.tenant, ORDER.id, { paused: 'paused by Anna' })
    const { reply } = await desk.ask(posting(2), manager)
    expect(wordsOf(reply)).toContain('Nothing is posted here at present (paused by Anna).')
    expect(actionsOf(reply)).toMatchObject([{ label: 'Resume', input: { pause: 'no' } }])
  })
})
