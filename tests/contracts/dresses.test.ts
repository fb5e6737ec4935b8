import * as fc from 'fast-check'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { PLATFORMS } from '#platforms/index.ts'
import { replies } from '#tests/support/replies.ts'
import { wordsOf } from '#tests/support/spoken.ts'
import { preview } from '#desk/digest/preview.ts'

const measured = PLATFORMS.filter(platform => platform.dress !== undefined)
const dresses = await Promise.all(
  measured.flatMap(platform => (platform.dress === undefined ? [] : [platform.dress({})])),
)

describe.each(measured.map((platform, index) => [platform.name, platform, dresses[index]] as const))(
  'the dress of %s, which is not connected',
  (name, platform, dress) => {
    it("has the platform's display name", () => {
      expect(dress?.name.toLowerCase()).toBe(name)
    })

    it('measures any reply as the messages that would be posted, within every limit', async () => {
      const adapter = await platform.adapter({}, pino({ level: 'silent' }))
      fc.assert(
        fc.property(replies(), reply => {
          const measured = dress?.measure(reply) ?? []
          expect(measured).toHaveLength(adapter.compose(reply).length)
          for (const { uses } of measured) {
            expect(uses.length).toBeGreaterThan(1)
            for (const { used, limit } of uses) expect(used).toBeLessThanOrEqual(limit)
          }
          expect(measured.some(({ uses }) => uses.some(({ used }) => used > 0))).toBe(true)
        }),
        { numRuns: 40 },
      )
    })
  },
)

describe('a preview', () => {
  const long = Array.from({ length: 150 }, (_, n) => `Sentence number ${n} of a long digest about the harbour.`)
  const reply = { title: 'Briefing', blocks: [{ kind: 'paragraph' as const, text: [long.join(' ')] }] }

  it('shows for every platform how many messages it is, how full each is, and where it is split', () => {
    const told = wordsOf(preview(reply, dresses))
    expect(told).toMatch(/Slack: one message\n.*?\d+ of 50 blocks \(\d+ %\), 8,\d+ of 12,000 characters \(\d+ %\)/)
    expect(told).toMatch(/Discord: 3 messages\n.*Message 1 of 3: \d+ of 40 components .*of 4,000 characters/)
    expect(told).toContain('Briefing Sentence number 0 of a long')
    expect(told).toMatch(/Message 2 of 3: .*\| Split before it\. Sentence number \d+ of/)
    expect(told).toContain('Sentence number 149 of a long digest')
  })

  it('says so if there is no platform to preview for', () => {
    expect(() => preview(reply, [])).toThrow(/no platform here/)
  })
})
