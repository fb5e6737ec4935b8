import { expect, it } from 'vitest'
import { sweep, type Held } from '#schedule/sweep.ts'
import { house } from '#tests/support/house.ts'

const HOUR = 3_600_000
const never = new AbortController().signal

it('a platform that asks for a pause of hours gets it, also from slots due meanwhile', async () => {
  const home = await house('2026-11-24T07:30:00Z', 'file::memory:')
  await home.subscribe('every 1 hours from 8 to 20')
  home.platform.waitMs = 2.5 * HOUR
  home.platform.mood = (_, attempt) => (attempt === 1 ? 'ask to wait' : 'take')
  const inputs = home.replica('one')
  const held: Held = new Map()
  const attempts: string[] = []
  const end = new Date('2026-11-24T11:00:00Z')
  for (
    home.now = new Date('2026-11-24T08:00:00Z');
    home.now <= end;
    home.now = new Date(home.now.getTime() + 5 * 60_000)
  ) {
    const before = home.platform.attempts
    await sweep(inputs, never, held)
    for (let made = before; made < home.platform.attempts; made += 1)
      attempts.push(home.now.toISOString().slice(11, 16))
  }
  expect(attempts[0]).toBe('08:00')
  expect(attempts[1]).toBe('10:30')
  expect(home.platform.posts).toHaveLength(4)
  await home.store.close()
})
