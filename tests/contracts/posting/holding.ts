import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import type { Inputs } from '#schedule/inputs.ts'
import { sweep } from '#schedule/sweep.ts'
import { pauseAfter } from '#store/people/holds.ts'
import { removedOf } from '#store/people/tenants.ts'
import { type House, house } from '#tests/support/house.ts'

const GOING = new AbortController().signal
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const ONE = TenantId.parse('loopback:one')
const TWO = TenantId.parse('loopback:two')
const EIGHT = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8']

/** Tenants that refuse Crier, and tenants that removed it, on any database. */
export function holdingContract(newUrl: () => Promise<string>): void {
  let home: House
  let told: string[]
  beforeEach(async () => {
    told = []
    home = await house('2026-11-24T07:00Z', await newUrl())
    for (const channel of EIGHT) await home.subscribe('daily 08:00', place(ONE, channel))
    home.now = new Date('2026-11-24T08:00Z')
  })
  afterEach(() => home.store.close())

  function place(tenant: TenantId, channel: string): Pick<Subscription, 'place'> {
    return { place: { platform: 'loopback', tenant, channel } }
  }

  const replica = (owner = 'replica-1'): Inputs =>
    home.replica(owner, inputs => ({
      ...inputs,
      log: pino({ level: 'error' }, { write: line => void told.push(line) }),
    }))

  /** Sweeps once a minute for that many minutes. */
  async function minutes(count: number, ...replicas: readonly Inputs[]): Promise<void> {
    for (let minute = 0; minute < count; minute++) {
      await Promise.all(replicas.map(each => sweep(each, GOING)))
      home.now = new Date(home.now.getTime() + MINUTE)
    }
  }

  const hours = (count: number): void => {
    home.now = new Date(home.now.getTime() + count * 60 * MINUTE)
  }

  const posted = (): readonly string[] => home.platform.posts.map(({ channel }) => channel).toSorted()
  const states = async () =>
    (await home.store.db.selectFrom('deliveries').select('state').orderBy('subscription').execute()).map(
      ({ state }) => state,
    )
  const paused = () =>
    home.store.db.selectFrom('subscriptions').select('paused').where('paused', 'is not', null).execute()

  describe('a tenant that refuses Crier', () => {
    it('waits without blaming a channel, is reported once, probed rarely, and resumes by itself', async () => {
      home.platform.mood = () => 'lock out'
      await minutes(1, replica())
      const first = home.platform.attempts
      expect(first).toBeLessThanOrEqual(8)
      await minutes(89, replica())
      expect(await states()).toEqual(EIGHT.map(() => 'pending'))
      expect(await paused()).toEqual([])
      expect(home.notices).toEqual([])
      expect(told).toHaveLength(1)
      expect(told[0]).toMatch(/not let in.*|the token is not valid/)
      // After 1, 2, 4, 8, 16 and 32 minutes.
      expect(home.platform.attempts - first).toBe(6)
      home.platform.mood = () => 'take'
      await minutes(60, replica())
      expect(posted()).toEqual(EIGHT)
      expect(told).toHaveLength(1)
    })

    it('is probed no more often by two processes', async () => {
      home.platform.mood = () => 'lock out'
      const replicas = [replica(), replica('replica-2')]
      await minutes(1, ...replicas)
      const first = home.platform.attempts
      await minutes(89, ...replicas)
      expect(home.platform.attempts - first).toBe(6)
      expect(told).toHaveLength(1)
    })

    it('blocks nobody else', async () => {
      await home.subscribe('daily 08:00', place(TWO, 'D1'))
      home.now = new Date('2026-11-25T08:00Z')
      home.platform.mood = channel => (EIGHT.includes(channel) ? 'lock out' : 'take')
      await minutes(2, replica())
      expect(posted()).toEqual(['D1'])
    })

    it('blocks its whole platform if the whole bot is refused, until one message is accepted', async () => {
      await home.subscribe('daily 08:00', place(TWO, 'D1'))
      home.now = new Date('2026-11-25T08:00Z')
      home.platform.mood = () => 'lock out everywhere'
      await minutes(1, replica())
      const first = home.platform.attempts
      await minutes(7, replica())
      // After 1, 2 and 4 minutes.
      expect(home.platform.attempts - first).toBe(3)
      expect(told).toHaveLength(1)
      home.platform.mood = () => 'take'
      await minutes(9, replica())
      expect(posted()).toEqual([...EIGHT, 'D1'])
    })

    it('resumes at once if Crier is reinstalled', async () => {
      home.platform.mood = () => 'lock out'
      await minutes(40, replica())
      home.platform.mood = () => 'take'
      await home.newsroom.tenants.joined([ONE], home.now)
      await minutes(2, replica())
      expect(posted()).toEqual(EIGHT)
    })

    it('resumes although one of its messages is refused for an unknown reason', async () => {
      home.platform.mood = channel => (channel === 'C1' ? 'lock out' : 'take')
      await minutes(30, replica())
      expect(posted()).toEqual(EIGHT.slice(1))
      hours(6)
      await minutes(2, replica())
      expect(await states()).toEqual(['skipped', ...EIGHT.slice(1).map(() => 'sent')])
      expect(await paused()).toEqual([])
      expect(told).toHaveLength(1)
    })

    it('gives up what is six hours old, and says why', async () => {
      home.platform.mood = () => 'lock out'
      await minutes(2, replica())
      hours(6)
      await minutes(2, replica())
      expect(await states()).toEqual(EIGHT.map(() => 'skipped'))
      const slots = await home.store.db.selectFrom('deliveries').select('reason').execute()
      expect(slots.map(({ reason }) => reason)).toContain('could not be posted in time: the token is not valid')
      expect(await paused()).toEqual([])
    })

    it('is not searched meanwhile, and what may have been posted stays open until it can be', async () => {
      home.platform.mood = () => 'take and drop the answer'
      home.platform.lookMood = () => 'lock out'
      await minutes(30, replica())
      expect(await states()).toEqual(EIGHT.map(() => 'sending'))
      expect(home.platform.looks).toBeLessThan(8 + 6)
      home.platform.lookMood = () => 'read'
      await minutes(60, replica())
      expect(await states()).toEqual(EIGHT.map(() => 'sent'))
      expect(posted()).toEqual(EIGHT)
      expect(home.notices).toEqual([])
    })
  })

  describe('the backoff between probes', () => {
    it('doubles from a minute up to an hour', () => {
      expect([1, 2, 3, 6, 7, 1000].map(tries => pauseAfter(tries) / MINUTE)).toEqual([1, 2, 4, 32, 60, 60])
    })
  })

  describe('a tenant that removed Crier', () => {
    const leave = () => home.newsroom.tenants.left(ONE, home.now)
    const gone = async () => (await removedOf(home.store).list()).map(({ tenant }) => tenant)

    it('is posted to again after any sign of life, and not deleted a month later', async () => {
      await leave()
      await minutes(3, replica())
      expect(posted()).toEqual([])
      await home.newsroom.tenants.seen(ONE, home.now)
      await minutes(2, replica())
      expect(posted()).toEqual(EIGHT)
      home.now = new Date(home.now.getTime() + 31 * DAY)
      await minutes(2, replica())
      expect(posted()).toHaveLength(16)
    })

    it('is not deleted if the platform says that Crier is still installed: it is posted to again', async () => {
      await leave()
      home.platform.installed = () => Promise.resolve(true)
      home.now = new Date(home.now.getTime() + 30 * DAY)
      await minutes(2, replica())
      expect(await gone()).toEqual([])
      expect(posted()).toEqual(EIGHT)
    })

    it('is not deleted while the platform does not say, but once it does', async () => {
      await leave()
      home.platform.installed = () => Promise.reject(new Error('nobody answers'))
      home.now = new Date(home.now.getTime() + 30 * DAY)
      await minutes(2, replica())
      expect(await gone()).toEqual([ONE])
      home.platform.installed = () => Promise.resolve(false)
      await minutes(2, replica())
      expect(await gone()).toEqual([])
      expect(await home.store.db.selectFrom('subscriptions').selectAll().execute()).toEqual([])
    })

    it('is not deleted by a process that does not serve its platform', async () => {
      await leave()
      home.now = new Date(home.now.getTime() + 30 * DAY)
      await minutes(2, { ...replica(), adapters: new Map() })
      expect(await gone()).toEqual([ONE])
    })
  })
}
