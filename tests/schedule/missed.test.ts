import { describe, expect, it } from 'vitest'
import type { MissedRule } from '#core/posting/subscription.ts'
import { fateOf } from '#schedule/missed.ts'

const at = (time: string): Date => new Date(`2026-11-24T${time}Z`)
const daily = [at('08:00')]
const tomorrow = new Date('2026-11-25T08:00Z')

describe('the newest slot', () => {
  it.each([
    ['08:00', 'skip', { slot: at('08:00'), late: false }],
    ['08:10', 'skip', { slot: at('08:00'), late: false }],
    ['08:11', 'skip', undefined],
    ['08:11', 'fold', undefined],
    ['08:11', 'late', { slot: at('08:00'), late: true }],
    ['13:59', 'late', { slot: at('08:00'), late: true }],
    ['14:00', 'late', undefined],
  ] as const)('of a daily 08:00, seen at %s, by the rule %s: %j', (now, rule, post) => {
    expect(fateOf(daily, tomorrow, at(now), rule).post).toEqual(post)
  })

  it('is not posted past halfway to the next one', () => {
    const next = at('10:00')
    expect(fateOf(daily, next, at('08:59'), 'late').post).toEqual({ slot: at('08:00'), late: true })
    expect(fateOf(daily, next, at('09:00'), 'late').post).toBeUndefined()
    expect(fateOf([at('08:00')], at('08:05'), at('08:03'), 'late').post).toBeUndefined()
  })
})

/** The fate of the slots at 6, 7 and 8 o'clock, with the next one at 9. */
function fates(now: string, rule: MissedRule): string[] {
  return fateOf([at('06:00'), at('07:00'), at('08:00')], at('09:00'), at(now), rule).missed.map(({ fate }) => fate)
}

describe('slots that are not posted', () => {
  it('are covered by the late one, by the next one, or left out', () => {
    expect(fates('08:20', 'late')).toEqual(['told by a later slot', 'told by a later slot'])
    expect(fates('08:40', 'late')).toEqual(Array.from({ length: 3 }, () => 'told by the next slot'))
    expect(fates('08:01', 'fold')).toEqual(['told by a later slot', 'told by a later slot'])
    expect(fates('08:40', 'fold')).toEqual(Array.from({ length: 3 }, () => 'told by the next slot'))
    expect(fates('08:40', 'skip')).toEqual(Array.from({ length: 3 }, () => 'left out'))
  })

  it('do not exist if none was due', () => {
    expect(fateOf([], tomorrow, at('07:00'), 'late')).toEqual({ missed: [] })
  })
})
