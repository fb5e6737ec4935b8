import { describe, expect, it } from 'vitest'
import { parse } from '#tests/support/fixture-feeds.ts'
import { HOPELESS, HOSTILE, TOILSOME } from '#tests/support/hostile.ts'
import { WholeDraft } from '#tests/support/whole-draft.ts'

/** Of processor time. The thread that reads has 5 s. */
const LONGEST_MS = 5_000

describe('a hostile document', () => {
  it.each(Object.entries({ ...HOSTILE, ...TOILSOME }))(
    '%s: is read in time, with the intact entry beside it',
    (_, text) => {
      const before = process.cpuUsage()
      const { drafts } = parse(text)
      expect(process.cpuUsage(before).user / 1e3).toBeLessThan(LONGEST_MS)
      expect(drafts.map(draft => WholeDraft.safeParse(draft).error?.message)).toEqual(drafts.map(() => undefined))
      expect(drafts.map(({ key }) => key)).toContain('sound')
      expect(JSON.stringify(drafts)).not.toMatch(/root:|haha/u)
    },
  )

  it.each(Object.entries(HOPELESS))('%s: is no feed, which is reported in time', (_, text) => {
    const before = process.cpuUsage()
    expect(() => parse(text)).toThrow(/feed format/iu)
    expect(process.cpuUsage(before).user / 1e3).toBeLessThan(LONGEST_MS)
  })

  it('has no effect on others', () => {
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
