import { describe, expect, it } from 'vitest'
import { keptOf, ripeAt } from '#schedule/kept.ts'

const DAY = 24 * 60 * 60 * 1000
const NOW = new Date('2028-03-01T12:00Z')
const ago = (ms: number) => new Date(NOW.getTime() - ms)

describe('of a slot is kept', () => {
  it.each([
    ['all while it is to come, as where the clock was set back', -400 * DAY, 'all'],
    ['all on its day', 0, 'all'],
    ['all while an article of it that changes is corrected', 31 * DAY, 'all'],
    ['all until the last moment of its 32 days', 32 * DAY - 1, 'all'],
    ['what it told after 32 days', 32 * DAY, 'told'],
    ['what it told through a leap year', 366 * DAY - 1, 'told'],
    ['that it was, after a year', 366 * DAY, 'slot'],
    ['that it was, for ever', 36_600 * DAY, 'slot'],
  ] as const)('%s', (_, age, kept) => expect(keptOf(ago(age), NOW)).toBe(kept))

  it('less from the very instant from which it is searched for', () => {
    for (const [kept, at] of Object.entries(ripeAt(NOW))) {
      expect(keptOf(new Date(at.getTime() + 1), NOW)).toBe(kept)
      expect(keptOf(at, NOW)).not.toBe(kept)
    }
  })
})
