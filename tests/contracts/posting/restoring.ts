import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Inputs } from '#schedule/inputs.ts'
import { sweep } from '#schedule/sweep.ts'
import { watcher } from '#schedule/watch.ts'
import { type House, house } from '#tests/support/house.ts'

const GOING = new AbortController().signal
const MINUTE_MS = 60_000
const TABLES = ['subscriptions', 'slots', 'deliveries', 'replies', 'shown', 'owners'] as const

/** What is not in our store may have been posted all the same, on any database. */
export function restoringContract(newUrl: () => Promise<string>): void {
  let home: House
  beforeEach(async () => {
    home = await house('2026-11-24T07:56Z', await newUrl())
    home.strange = true
    home.platform.parts = 3
  })
  afterEach(() => home.store.close())

  /** Saves the ledger; the returned function restores it. */
  async function backup(): Promise<() => Promise<void>> {
    const { db } = home.store
    const kept: (readonly [(typeof TABLES)[number], readonly Record<string, unknown>[]])[] = []
    for (const table of TABLES) kept.push([table, await db.selectFrom(table).selectAll().execute()])
    return async () => {
      for (const table of TABLES.toReversed()) await db.deleteFrom(table).execute()
      for (const [table, rows] of kept)
        if (rows.length > 0)
          await db
            .insertInto(table)
            .values([...rows])
            .execute()
    }
  }

  /** Sweeps once a minute, as a process does, until an instant. */
  async function run(inputs: Inputs, until: string): Promise<void> {
    for (const end = new Date(until); home.now <= end; home.now = new Date(home.now.getTime() + MINUTE_MS)) {
      await sweep(inputs, GOING)
    }
    home.now = new Date(until)
  }

  const seen = (): readonly unknown[] => home.platform.posts.map(({ payload }) => payload)
  const inOrder = [{ part: 0 }, { part: 1 }, { part: 2 }]
  const states = async (): Promise<readonly string[]> =>
    (await home.store.db.selectFrom('deliveries').select('state').orderBy('slot').orderBy('part').execute()).map(
      ({ state }) => state,
    )

  describe('a restored backup', () => {
    for (const [when, later] of [
      ['at once', '2026-11-24T08:05Z'],
      ['hours later', '2026-11-24T11:00Z'],
    ] as const) {
      it(`${when} does not repost what was posted since it was made`, async () => {
        await home.subscribe('daily 08:00')
        await run(home.replica('before'), '2026-11-24T07:57Z')
        const restore = await backup()
        await run(home.replica('before'), '2026-11-24T08:02Z')
        expect(seen()).toMatchObject(inOrder)
        home.now = new Date(later)
        await restore()
        await home.settle(home.replica('after'))
        expect(seen()).toMatchObject(inOrder)
        expect(home.platform.posts).toHaveLength(3)
        expect(await states()).toEqual(['sent', 'sent', 'sent'])
      })
    }

    it('posts what was not posted since', async () => {
      await home.subscribe('daily 08:00')
      await run(home.replica('before'), '2026-11-24T07:57Z')
      const restore = await backup()
      home.now = new Date('2026-11-24T08:05Z')
      await restore()
      await home.settle(home.replica('after'))
      expect(seen()).toMatchObject(inOrder)
    })

    it('that was made in the middle of a digest continues where the channel stops, wherever that is', async () => {
      for (const posted of [0, 1, 2]) {
        await home.store.db.deleteFrom('subscriptions').execute()
        home.platform.posts = []
        home.now = new Date('2026-11-24T07:59Z')
        await home.subscribe('daily 08:00')
        const process = home.replica(`before-${posted}`)
        await sweep(process, GOING)
        home.now = new Date('2026-11-24T08:00Z')
        let restore: (() => Promise<void>) | undefined
        const send = home.platform.send.bind(home.platform)
        home.platform.send = async (...attempt) => {
          if (home.platform.posts.length === posted) restore ??= await backup()
          return send(...attempt)
        }
        await home.settle(process)
        home.platform.send = send
        expect(seen()).toMatchObject(inOrder)
        home.now = new Date('2026-11-24T08:05Z')
        await restore?.()
        await home.settle(home.replica(`after-${posted}`))
        expect(home.platform.posts).toHaveLength(3)
      }
    })

    it('posts nothing twice if the channel cannot be read: what is unknown is listed and reported', async () => {
      await home.subscribe('daily 08:00')
      await run(home.replica('before'), '2026-11-24T07:57Z')
      const restore = await backup()
      await run(home.replica('before'), '2026-11-24T08:02Z')
      home.platform.readable = false
      home.now = new Date('2026-11-24T09:00Z')
      await restore()
      await home.settle(home.replica('after'))
      expect(home.platform.posts).toHaveLength(3)
      expect(await states()).toEqual(['unknown', 'unknown', 'unknown'])
      expect(home.notices).toHaveLength(3)
    })
  })

  describe('a running process', () => {
    it('notices that its database lost the last minute, as when a replica that lagged takes over', async () => {
      await home.subscribe('daily 08:00')
      const process = home.replica('it')
      await run(process, '2026-11-24T07:59Z')
      const restore = await backup()
      await run(process, '2026-11-24T08:00Z')
      expect(home.platform.posts).toHaveLength(3)
      await restore()
      home.now = new Date('2026-11-24T08:01Z')
      await home.settle(process)
      expect(home.platform.posts).toHaveLength(3)
      expect(await states()).toEqual(['sent', 'sent', 'sent'])
    })

    it('notices even that only the end of a sweep was lost', async () => {
      await home.subscribe('daily 08:00')
      const process = home.replica('it')
      await run(process, '2026-11-24T07:59Z')
      home.now = new Date('2026-11-24T08:00Z')
      let restore: (() => Promise<void>) | undefined
      const losing: Inputs = {
        ...process,
        ledger: {
          ...process.ledger,
          async freeze(...plan) {
            restore ??= await backup()
            return process.ledger.freeze(...plan)
          },
        },
      }
      await home.settle(losing)
      await restore?.()
      home.now = new Date('2026-11-24T08:01Z')
      await home.settle(process)
      expect(home.platform.posts).toHaveLength(3)
    })

    it('looks once in each place, and not again while nothing is lost', async () => {
      home.platform.parts = 1
      await home.subscribe('0,5,10,15 * * * *')
      await run(home.replica('it'), '2026-11-24T08:15Z')
      expect(home.platform.posts).toHaveLength(4)
      expect(home.platform.looks).toBe(1)
    })
  })

  describe('a new process', () => {
    it('with a new database posts to a place that cannot be read', async () => {
      await home.subscribe('daily 08:00')
      home.platform.readable = false
      home.now = new Date('2026-11-24T08:02Z')
      await home.settle(home.replica('first'))
      expect(seen()).toMatchObject(inOrder)
    })

    it('looks for a part that came into doubt between reading and claiming it, rather than sending it', async () => {
      home.platform.parts = 1
      await home.subscribe('daily 08:00')
      home.platform.readable = false
      home.platform.mood = (_channel, attempt) => (attempt === 1 ? 'take and drop the answer' : 'take')
      home.now = new Date('2026-11-24T08:00Z')
      const process = home.replica('first')
      let started = 0
      const seeing: Inputs = {
        ...process,
        deliveries: {
          ...process.deliveries,
          async ready(...asked) {
            const ready = await process.deliveries.ready(...asked)
            for (const { delivery } of ready) {
              if (delivery.state === 'pending' && !delivery.lookFirst && started++ < 3)
                await home.replica(`started-${started}`).presence.beat(() => home.now)
            }
            return ready
          },
        },
      }
      await home.settle(seeing)
      expect(started).toBeGreaterThan(0)
      expect(home.platform.posts).toHaveLength(1)
      expect(await states()).toEqual(['unknown'])
    })

    it('beside others still posts to a place that cannot be read', async () => {
      await home.subscribe('daily 08:00')
      home.platform.readable = false
      await run(home.replica('before'), '2026-11-24T07:59Z')
      home.now = new Date('2026-11-24T08:00Z')
      await home.settle(home.replica('after'))
      expect(seen()).toMatchObject(inOrder)
    })
  })

  describe('a clock', () => {
    it('that is slightly off neither takes over a live send nor delays a dead one', async () => {
      home.platform.parts = 1
      await home.subscribe('daily 08:00')
      const process = home.replica('it')
      await run(process, '2026-11-24T07:59Z')
      home.now = new Date('2026-11-24T08:00Z')
      const send = home.platform.send.bind(home.platform)
      let others = 0
      home.platform.send = async (...attempt) => {
        for (const ahead of [-25_000, -500, 0, 500, 5_000, 25_000]) {
          const mine = home.now
          home.databaseAheadMs -= ahead
          home.now = new Date(mine.getTime() + ahead)
          await sweep(home.replica(`other-${others++}`), GOING)
          home.databaseAheadMs += ahead
          home.now = mine
        }
        return send(...attempt)
      }
      await sweep(process, GOING)
      expect(others).toBe(6)
      expect(home.platform.posts).toHaveLength(1)
      expect(await home.store.db.selectFrom('deliveries').select(['state', 'owner']).execute()).toEqual([
        { state: 'sent', owner: 'it' },
      ])
    })

    it('that is far off keeps its process from posting, with a reason, until it is fixed', async () => {
      await home.subscribe('daily 08:00')
      home.databaseAheadMs = -65_000
      home.now = new Date('2026-11-24T08:00Z')
      const process = home.replica('it')
      await expect(sweep(process, GOING)).rejects.toThrow(
        /The clock of this machine is 65 s ahead of the database's\. Nothing is posted from here/u,
      )
      home.databaseAheadMs = 65_000
      await expect(sweep(process, GOING)).rejects.toThrow('65 s behind')
      expect(home.platform.posts).toHaveLength(0)
      home.databaseAheadMs = 29_000
      await home.settle(process)
      expect(home.platform.posts).toHaveLength(3)
    })
  })

  describe('another Crier with a copy of the database and the same token', () => {
    beforeEach(async () => {
      home.platform.parts = 1
      await home.subscribe('daily 08:00')
    })

    it('is noticed by the look-up before the post if its message comes first, and posting stops', async () => {
      const process = home.replica('it')
      await run(process, '2026-11-24T07:59Z')
      const before = await backup()
      home.now = new Date('2026-11-24T08:00Z')
      await sweep(home.replica('the other'), GOING)
      await before()
      await sweep(process, GOING)
      expect(home.platform.posts).toHaveLength(1)
      home.now = new Date('2026-11-24T08:01Z')
      await expect(sweep(process, GOING)).rejects.toThrow('Another Crier posts to loopback')
      const [held] = await home.store.db.selectFrom('owners').select('held').where('owner', '=', 'it').execute()
      expect(held?.held).toContain('the digest due at 2026-11-24T08:00:00.000Z is in C1 (loopback:one)')
    })

    it('is noticed within an hour if it posts at the same moment', async () => {
      const process = home.replica('it')
      const watch = watcher(process)
      await run(process, '2026-11-24T08:00Z')
      const [own] = home.platform.posts
      if (!own) throw new Error('expected a post')
      await watch()
      home.platform.posts.push(own)
      await watch()
      home.now = new Date('2026-11-24T08:02Z')
      await sweep(process, GOING)
      await watch()
      home.now = new Date('2026-11-24T08:03Z')
      await expect(sweep(process, GOING)).rejects.toThrow('Another Crier posts to loopback')
    })

    it('is not reported where there is none', async () => {
      const process = home.replica('it')
      const watch = watcher(process)
      await run(process, '2026-11-24T08:02Z')
      await watch()
      home.now = new Date('2026-11-25T08:00Z')
      await run(process, '2026-11-25T08:02Z')
      await watch()
      expect(home.platform.posts).toHaveLength(2)
      await sweep(process, GOING)
    })
  })
}
