import { type House, house } from '#tests/support/house.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Mood } from '#tests/support/loopback.ts'
import { crashAt } from '#tests/support/crash.ts'
import { sweep } from '#schedule/sweep.ts'

const GOING = new AbortController().signal

/** Both digests are in their channels, complete, in order and once. */
function eachOnceInOrder({ platform: { posts } }: House): void {
  const channels = new Set(posts.map(({ channel }) => channel))
  expect(channels.size).toBe(2)
  for (const channel of channels) {
    const parts = posts.filter(post => post.channel === channel).map(({ payload }) => payload)
    expect(parts).toMatchObject([{ part: 0 }, { part: 1 }])
    expect(parts).toHaveLength(2)
  }
}

/** What is left when processes die, and when two work concurrently, on any database. */
export function crashingContract(newUrl: () => Promise<string>): void {
  let home: House
  beforeEach(async () => {
    home = await house('2026-11-24T07:00Z', await newUrl())
    home.platform.parts = 2
  })
  afterEach(() => home.store.close())

  /** Two slots that are due, and nothing else. */
  async function twoDue(mood: (attempt: number) => Mood): Promise<void> {
    const { platform, store } = home
    await store.db.deleteFrom('subscriptions').execute()
    home.now = new Date('2026-11-24T07:00Z')
    Object.assign(platform, { posts: [], attempts: 0, mood: (_channel: string, attempt: number) => mood(attempt) })
    const subscriptions = [await home.subscribe('daily 08:00'), await home.subscribe('daily 08:00')]
    expect(subscriptions).toHaveLength(2)
    home.now = new Date('2026-11-24T08:00Z')
  }

  /**
   * Kills one process after another, each one point later, until one survives; after each death a new one takes over.
   */
  async function dieEverywhere(mood: (attempt: number) => Mood): Promise<number> {
    for (let point = 0; ; point++) {
      await twoDue(mood)
      const crash = crashAt(point, home.replica(`victim-${point}`))
      const lived = await Promise.race([sweep(crash.inputs, GOING).then(() => true), crash.died.then(() => false)])
      await home.settle(home.replica('heir'))
      eachOnceInOrder(home)
      const open = await home.store.db.selectFrom('deliveries').select('key').where('state', '!=', 'sent').execute()
      expect(open).toEqual([])
      if (lived) return point
    }
  }

  describe('a process that dies between any two steps', () => {
    it('leaves a slot posted once, complete and in order', async () => {
      expect(await dieEverywhere(() => 'take')).toBe(2 * (2 + 3 * 4))
    })

    it('does so while the platform drops answers and messages', async () => {
      const moods: readonly Mood[] = ['take and drop the answer', 'drop', 'ask to wait']
      expect(await dieEverywhere(attempt => moods[attempt - 1] ?? 'take')).toBeGreaterThan(10)
    })
  })

  describe('two processes that sweep concurrently', () => {
    it('post every slot once between them', async () => {
      const moods: readonly Mood[] = ['take', 'take and drop the answer', 'take', 'drop', 'ask to wait', 'take']
      home.platform.mood = (_channel, attempt) => moods[attempt % moods.length] ?? 'take'
      for (let count = 0; count < 20; count++) await home.subscribe('daily 08:00')
      home.now = new Date('2026-11-24T08:00Z')
      const replicas = [home.replica('replica-1'), home.replica('replica-2')]
      await Promise.all(replicas.map(replica => home.settle(replica)))
      expect(new Set(home.platform.posts.map(({ key }) => key)).size).toBe(40)
      expect(home.platform.posts).toHaveLength(40)
    })

    it('finish what the other one claimed and never finished', async () => {
      await twoDue(() => 'take')
      const crash = crashAt(6, home.replica('victim'))
      await Promise.race([sweep(crash.inputs, GOING), crash.died])
      await sweep(home.replica('heir'), GOING)
      const held = home.store.db.selectFrom('deliveries').select('owner').distinct().where('state', '=', 'sending')
      expect(await held.execute()).toEqual([{ owner: 'victim' }])
      home.now = new Date(home.now.getTime() + 60_000)
      await home.settle(home.replica('heir'))
      eachOnceInOrder(home)
    })
  })
}
