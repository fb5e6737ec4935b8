import { describe, expect, it } from 'vitest'
import { throttle } from '#src/bot/throttle.ts'

function at(start = 0) {
  let now = start
  return { now: () => now, pass: (ms: number) => (now += ms) }
}

describe('the rate limit', () => {
  it('allows one person ten requests a minute, and says how long to wait', () => {
    const clock = at()
    const pace = throttle(clock.now)
    for (let i = 0; i < 10; i++) expect(pace('t', 'anna')).toEqual({ ok: true })
    clock.pass(20_000)
    expect(pace('t', 'anna')).toEqual({ ok: false, who: 'person', waitMs: 40_000 })
    expect(pace('t', 'ben')).toEqual({ ok: true })
    clock.pass(40_000)
    expect(pace('t', 'anna')).toEqual({ ok: true })
  })

  it('allows one workspace sixty requests a minute, without affecting others', () => {
    const pace = throttle(at().now)
    for (let i = 0; i < 60; i++) expect(pace('t', `person ${i}`)).toEqual({ ok: true })
    expect(pace('t', 'one more')).toMatchObject({ ok: false, who: 'tenant' })
    expect(pace('other', 'one more')).toEqual({ ok: true })
  })
})
