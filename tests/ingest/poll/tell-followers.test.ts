import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUSE, TenantId } from '#core/ids.ts'
import { tellFollowers, type FollowerNotice } from '#ingest/poll/tell-followers.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { feedHealthOf } from '#store/feeds/feed-health.ts'
import { tenantsOf } from '#store/people/tenants.ts'

const ANNA = TenantId.parse('test:anna')
const BERT = TenantId.parse('test:bert')
const ADDRESS = 'https://vale.example/feed'
const HOUR = 3_600_000
const BY_MIRA = { platform: 'test', channel: 'news', person: 'mira' }

let store: Store
let now: Date
let told: string[]
let faults: unknown[]
beforeEach(async () => {
  store = await openStore('file::memory:')
  now = new Date('2026-11-24T10:00:00Z')
  told = []
  faults = []
})
afterEach(() => store.close())

const follow = (tenant: TenantId, by = BY_MIRA) => feedsOf(store).follow(tenant, ADDRESS, 'Vale Post', now, { by })
const failed = async () => {
  const { id } = await follow(ANNA)
  const problem = 'The server had an error of its own (HTTP 503).'
  await feedsOf(store).note(id, { failures: 7, problem, problemSince: now })
}
const recovered = async () => {
  const { id } = await follow(ANNA)
  await feedsOf(store).note(id, { failures: 0, problem: null, problemSince: null })
}
/** A separate process: only the database is shared. */
const replica = (more: Partial<FollowerNotice> = {}): FollowerNotice => ({
  health: feedHealthOf(store),
  now: () => now,
  reaches: () => true,
  tell: ({ tenant, keeper }, notice) => {
    told.push(`${tenant} ${keeper?.person ?? 'nobody'} ${notice.told ?? 'well'}`)
    return Promise.resolve()
  },
  fault: error => void faults.push(error),
  ...more,
})

describe('followers of a failing feed', () => {
  it('are told once after a day and once when it recovers, whoever restarts meanwhile', async () => {
    await failed()
    await tellFollowers(replica())
    expect(told).toEqual([])
    for (const hours of [24, 1, 100]) {
      now = new Date(now.getTime() + hours * HOUR)
      await tellFollowers(replica())
    }
    expect(told).toEqual(['test:anna mira failing'])
    await recovered()
    await tellFollowers(replica())
    await tellFollowers(replica())
    expect(told).toEqual(['test:anna mira failing', 'test:anna mira well'])
  })

  it('are told by only one of two replicas', async () => {
    await failed()
    now = new Date(now.getTime() + 25 * HOUR)
    await Promise.all([tellFollowers(replica()), tellFollowers(replica())])
    expect(told).toEqual(['test:anna mira failing'])
  })

  it('are left to the replica that can write to them', async () => {
    await failed()
    now = new Date(now.getTime() + 25 * HOUR)
    await tellFollowers(replica({ reaches: ({ keeper }) => keeper?.platform !== 'test' }))
    expect(told).toEqual([])
    await tellFollowers(replica())
    expect(told).toHaveLength(1)
  })

  it('are each told, including the house, except those that paused it or left', async () => {
    const paused = TenantId.parse('test:paused')
    const left = TenantId.parse('test:left')
    for (const tenant of [BERT, HOUSE, paused, left]) await follow(tenant, { ...BY_MIRA, person: `of ${tenant}` })
    await failed()
    const [card] = await feedsOf(store).list(paused)
    await feedsOf(store).pause(paused, card?.id ?? '', true)
    await tenantsOf(store).left(left, now)
    now = new Date(now.getTime() + 25 * HOUR)
    await tellFollowers(replica())
    expect(told.sort()).toEqual(['house of house failing', 'test:anna mira failing', 'test:bert of test:bert failing'])
  })

  it('are told through a subscriber if nobody is known to have added it', async () => {
    await feedsOf(store).follow(ANNA, ADDRESS, 'Vale Post', now)
    await store.db.insertInto('tenants').values({ id: ANNA, since: 0, removed_at: null }).execute()
    const order = { id: 'order', tenant: ANNA, platform: 'test', channel: 'news', kind: 'briefing', zone: 'UTC' }
    const times = { created_at: 0, next_at: 0, decided_at: 0, missed: 'late', schedule: '{}', topics: '[]' }
    await store.db
      .insertInto('subscriptions')
      .values({
        ...order,
        ...times,
        thread: null,
        quiet_from: null,
        quiet_until: null,
        created_by: 'jan',
        paused: null,
      })
      .execute()
    const [{ id } = { id: '' }] = await feedsOf(store).list(ANNA)
    await feedsOf(store).note(`feed:${id}`, { gone: 'Gone.', problem: 'Gone.', failures: 1 })
    await tellFollowers(replica())
    expect(told).toEqual(['test:anna jan gone'])
  })
})
