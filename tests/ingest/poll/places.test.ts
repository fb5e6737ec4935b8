import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type PollingPlace, places } from '#ingest/poll/places.ts'

/** Takes every place that is given out until none is, and answers how many there were. */
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

  it('are as many as 64, and given out again when eight have ended', async () => {
    const all = places()
    const taken = await takeAll(all)
    expect(taken).toHaveLength(64)
    for (const place of taken.slice(0, 7)) place.end()
    expect(await takeAll(all)).toHaveLength(0)
    taken[7]?.end()
    expect(await takeAll(all)).toHaveLength(8)
  })

  it('are not kept by servers that let one wait for a second', async () => {
    const all = places()
    await takeAll(all)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await all.someFree()).toBe(64)
  })

  it('are kept by those whose answer has come, however long it takes to take in', async () => {
    const all = places()
    const taken = await takeAll(all)
    for (const place of taken) place.answered()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await takeAll(all)).toHaveLength(0)
  })

  it('are given up once by each, whether it waited or not', async () => {
    const all = places()
    const slow = await takeAll(all)
    await vi.advanceTimersByTimeAsync(1_000)
    for (const place of slow) place.end()
    expect(await takeAll(all)).toHaveLength(64)
  })

  it('come to an end where a thousand feeds are waited for', async () => {
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
