import { afterEach, expect, it, vi } from 'vitest'
import { lane, type Lane } from '#ingest/worker/lane.ts'

const WHO = new URL('./who.ts', import.meta.url)

let opened: Lane<number, number>
afterEach(() => opened.close())

it('what a person waits for jumps the queue, behind the current task', async () => {
  opened = lane(WHO, 5_000)
  const done: string[] = []
  const run = (name: string, turn?: 'next') => opened.run(1, turn).then(() => done.push(name))
  await Promise.all([
    run('entry 1'),
    run('entry 2'),
    run('entry 3'),
    run('a page', 'next'),
    run('another page', 'next'),
  ])
  expect(done).toEqual(['entry 1', 'a page', 'another page', 'entry 2', 'entry 3'])
})

it('an idle thread is stopped after ten minutes, and not sooner', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    opened = lane(WHO, 5_000)
    const first = await opened.run(1)
    await vi.advanceTimersByTimeAsync(10 * 60_000 - 1)
    expect(await opened.run(1)).toBe(first)
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(await opened.run(1)).not.toBe(first)
  } finally {
    vi.useRealTimers()
  }
})

it('an idle thread is stopped, and a new one started for the next task', async () => {
  opened = lane(WHO, 5_000, 20)
  const first = await opened.run(1)
  await expect.poll(() => opened.run(1), { interval: 100 }).not.toBe(first)
  const second = await opened.run(1)
  expect(await opened.run(1)).toBe(second)
})
