import { type House, house } from './house.ts'
import { describe, expect, it } from 'vitest'
import type { Mood } from './loopback.ts'
import { crashAt } from './crash.ts'
import { sweep } from '#schedule/sweep.ts'

const GOING = new AbortController().signal

async function ready(mood: (attempt: number) => Mood): Promise<House> {
  const home = await house('2026-11-24T07:00Z')
  home.platform.parts = 2
  home.platform.mood = (_channel, attempt) => mood(attempt)
  await home.subscribe('daily 08:00')
  await home.subscribe('daily 08:00')
  home.now = new Date('2026-11-24T08:00Z')
  return home
}

/** Lets one process after another die one point later, until one lives; after each death a new one takes over. */
async function dieEverywhere(mood: (attempt: number) => Mood, check: (home: House) => void): Promise<number> {
  for (let point = 0; ; point++) {
    const home = await ready(mood)
    const crash = crashAt(point, home.replica(`victim-${point}`))
    const lived = await Promise.race([sweep(crash.inputs, GOING).then(() => true), crash.died.then(() => false)])
    await home.settle(home.replica('heir'))
    check(home)
    const open = await home.store.db.selectFrom('deliveries').select('key').where('state', '!=', 'sent').execute()
    expect(open).toEqual([])
    await home.store.close()
    if (lived) return point
  }
}

function eachOnce({ platform: { posts } }: House): void {
  expect(new Set(posts.map(({ key }) => key)).size).toBe(4)
  expect(posts).toHaveLength(4)
}

describe('a process that dies between any two steps', () => {
  it('leaves a slot that is posted once, whole and in order', async () => {
    const points = await dieEverywhere(
      () => 'take',
      home => {
        eachOnce(home)
        const parts = home.platform.posts.filter(({ channel }) => channel === 'C1').map(({ payload }) => payload)
        expect(parts).toMatchObject([{ part: 0 }, { part: 1 }])
      },
    )
    expect(points).toBe(2 * (2 + 3 * 4))
  })

  it('does so while the platform drops answers and messages', async () => {
    const moods: readonly Mood[] = ['take and drop the answer', 'drop', 'ask to wait']
    await dieEverywhere(attempt => moods[attempt - 1] ?? 'take', eachOnce)
  })
})

describe('two processes that sweep at once', () => {
  it('post every slot once between them', async () => {
    const home = await house('2026-11-24T07:00Z')
    home.platform.parts = 2
    const moods: readonly Mood[] = ['take', 'take and drop the answer', 'take', 'drop', 'ask to wait', 'take']
    home.platform.mood = (_channel, attempt) => moods[attempt % moods.length] ?? 'take'
    for (let count = 0; count < 20; count++) await home.subscribe('daily 08:00')
    home.now = new Date('2026-11-24T08:00Z')
    const replicas = [home.replica('replica-1'), home.replica('replica-2')]
    await Promise.all(replicas.map(replica => home.settle(replica)))
    expect(new Set(home.platform.posts.map(({ key }) => key)).size).toBe(40)
    expect(home.platform.posts).toHaveLength(40)
    await home.store.close()
  })

  it('settle what the other one claimed and never finished', async () => {
    const home = await ready(() => 'take')
    const crash = crashAt(6, home.replica('victim'))
    await Promise.race([sweep(crash.inputs, GOING), crash.died])
    await sweep(home.replica('heir'), GOING)
    expect(
      await home.store.db.selectFrom('deliveries').select('owner').distinct().where('state', '=', 'sending').execute(),
    ).toEqual([{ owner: 'victim' }])
    home.now = new Date(home.now.getTime() + 60_000)
    await home.settle(home.replica('heir'))
    eachOnce(home)
    await home.store.close()
  })
})
