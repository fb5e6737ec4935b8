import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sweep } from '#schedule/sweep.ts'
import { house } from '#tests/support/house.ts'
import type { Mood } from '#tests/support/loopback.ts'

/** Runs of 50 jumps each. */
const RUNS = 3
const GOING = new AbortController().signal
const MINUTE_MS = 60_000
const START = new Date('2026-03-28T20:00Z')
const DAY = 24 * 60

/** Minutes between sweeps: mostly a few, sometimes a wild jump in either direction. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 90 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3 * DAY, max: 3 * DAY }) },
)
const mood: fc.Arbitrary<Mood> = fc.constantFrom('take', 'take and drop the answer', 'drop', 'ask to wait')

describe('a clock that jumps back and forth', () => {
  it('never causes a message to be posted twice, and posting resumes afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 50, maxLength: 50 }),
        fc.array(mood, { minLength: 7, maxLength: 7 }),
        async (steps, moods) => {
          const home = await house(START.toISOString(), 'file::memory:')
          try {
            home.platform.mood = (_channel, attempt) => moods[attempt % moods.length] ?? 'take'
            await home.subscribe('hourly', { zone: 'Europe/Warsaw' })
            await home.subscribe('daily 02:30', { zone: 'Europe/Warsaw' })
            for (const minutes of steps) {
              home.now = new Date(home.now.getTime() + minutes * MINUTE_MS)
              await sweep(home.replica('replica-1'), GOING)
            }
            const keys = home.platform.posts.map(({ key }) => key)
            expect(new Set(keys).size).toBe(keys.length)

            home.platform.mood = () => 'take'
            home.now = new Date('2026-05-01T11:59Z')
            await home.settle(home.replica('replica-1'))
            const before = home.platform.posts.length
            home.now = new Date('2026-05-01T13:00Z')
            await sweep(home.replica('replica-1'), GOING)
            expect(home.platform.posts.length).toBe(before + 1)
          } finally {
            await home.store.close()
          }
        },
      ),
      { numRuns: RUNS },
    )
  })
})
