import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Subscription } from '#core/posting/subscription.ts'
import { TenantId } from '#core/ids.ts'
import { sweep } from '#schedule/sweep.ts'
import { type House, house } from '#tests/support/house.ts'

const GOING = new AbortController().signal

let home: House
beforeEach(async () => {
  home = await house('2026-11-24T07:00Z', 'file::memory:')
})
afterEach(() => home.store.close())

const posted = () => home.platform.posts.map(({ channel }) => channel)

async function at(time: string): Promise<Date | undefined> {
  home.now = new Date(`2026-11-24T${time}Z`)
  return sweep(home.replica('one'), GOING)
}

async function spoil(columns: { schedule?: string; zone?: string }, { id }: Subscription): Promise<void> {
  await home.store.db.updateTable('subscriptions').set(columns).where('id', '=', id).execute()
}

const stateOf = async ({ id }: Subscription): Promise<unknown> =>
  home.store.db.selectFrom('deliveries').select(['state', 'reason']).where('subscription', '=', id).execute()

describe('an unreadable subscription', () => {
  it('blocks no other, and is posted once it can be', async () => {
    const broken = await home.subscribe('daily 08:00')
    const sound = await home.subscribe('daily 08:00')
    const { schedule } = await home.store.db.selectFrom('subscriptions').select('schedule').executeTakeFirstOrThrow()
    await spoil({ schedule: '{"kind":' }, broken)
    await at('08:00')
    expect(posted()).toEqual([sound.place.channel])
    await spoil({ schedule }, broken)
    await at('08:01')
    expect(posted()).toEqual([sound.place.channel, broken.place.channel])
  })

  it('blocks no other even if there are more of them than fit a page', async () => {
    for (let count = 0; count < 101; count += 1) await spoil({ zone: '' }, await home.subscribe('daily 08:00'))
    const sound = await home.subscribe('daily 08:00')
    await at('08:00')
    expect(posted()).toEqual([sound.place.channel])
  })
})

describe('an unreadable part', () => {
  const frozen = async (): Promise<readonly [Subscription, Subscription]> => {
    const both = [await home.subscribe('daily 08:00'), await home.subscribe('daily 08:00')] as const
    home.platform.mood = () => 'ask to wait'
    await at('08:00')
    home.platform.mood = () => 'take'
    return both
  }
  const spoilPart = ({ id }: Subscription, payload: string) =>
    home.store.db.updateTable('deliveries').set({ payload }).where('subscription', '=', id).execute()

  it('blocks no other, is retried once a minute, and posted once it can be read', async () => {
    const [broken, sound] = await frozen()
    await spoilPart(broken, '{"part":')
    const next = await at('09:00')
    expect(posted()).toEqual([sound.place.channel])
    expect(next).toEqual(new Date('2026-11-24T09:01Z'))
    await spoilPart(broken, '{"part":0}')
    await at('09:01')
    expect(posted()).toEqual([sound.place.channel, broken.place.channel])
  })

  it('is skipped when nobody waits for it any more', async () => {
    const [broken] = await frozen()
    await spoilPart(broken, '{"part":')
    await at('14:01')
    expect(await stateOf(broken)).toEqual([{ state: 'skipped', reason: 'what is kept of it cannot be read' }])
    expect(await at('14:02')).toBeUndefined()
  })

  it('of an unreadable subscription blocks no other either', async () => {
    const [broken, sound] = await frozen()
    await spoil({ zone: '' }, broken)
    await at('09:00')
    expect(posted()).toEqual([sound.place.channel])
  })
})

it('a tenant whose deletion fails blocks no other that left a month ago', async () => {
  const { removed, newsroom } = home.replica('one')
  const [first, second] = [TenantId.parse('loopback:first'), TenantId.parse('loopback:second')]
  await newsroom.tenants.left(first, new Date('2026-10-01'))
  await newsroom.tenants.left(second, new Date('2026-10-02'))
  const failing = home.replica('one', inputs => ({
    ...inputs,
    removed: {
      ...removed,
      forget: (tenant, ...more) =>
        tenant === first ? Promise.reject(new Error('the disk is full')) : removed.forget(tenant, ...more),
    },
  }))
  await sweep(failing, GOING)
  expect((await removed.list()).map(({ tenant }) => tenant)).toEqual([first])
})
