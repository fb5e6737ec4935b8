import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type PollingPlace, places } from '#ingest/poll/places.ts'

/** Takes places until none is handed out, and returns them. */
async function takeAll(all: ReturnType<typeof places>): Promise<PollingPlace[]> {
  const taken: PollingPlace[] = []
  for (;;) {
    const free = await Promise.race([all.someFree(), Promise.resolve(0)])
    if (free === 0) return taken
    for (let place = 0; place < free; place += 1) taken.push(all.take())
  }
}

describe('places', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are limited to 64, and handed out again when eight have been released', async () => {
    const all = places()
    const taken = await takeAll(all)
    expect(taken).toHaveLength(64)
    for (const place of taken.slice(0, 7)) place.end()
    expect(await takeAll(all)).toHaveLength(0)
    taken[7]?.end()
    expect(await takeAll(all)).toHaveLength(8)
  })

  it('are not held by servers that take more than a second', async () => {
    const all = places()
    await takeAll(all)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await all.someFree()).toBe(64)
  })

  it('are held by those whose answer has come, however long storing takes', async () => {
    const all = places()
    const taken = await takeAll(all)
    for (const place of taken) place.answered()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await takeAll(all)).toHaveLength(0)
  })

  it('are released once by each, whether it waited or not', async () => {
    const all = places()
    const slow = await takeAll(all)
    await vi.advanceTimersByTimeAsync(1_000)
    for (const place of slow) place.end()
    expect(await takeAll(all)).toHaveLength(64)
  })

  it('run out when a thousand feeds are pending', async () => {
    const all = places()
    const slow: PollingPlace[] = []
    for (let round = 0; round < 20; round += 1) {
      slow.push(...(await takeAll(all)))
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(slow.length).toBeGreaterThan(1_000 - 8)
    expect(slow.length).toBeLessThanOrEqual(1_000)
    for (const place of slow.slice(0, 100)) place.end()
    expect(await takeAll(all)).not.toHaveLength(0)
  })
})
