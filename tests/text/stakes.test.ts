import { describe, expect, it } from 'vitest'
import { NOTHING_AT_STAKE, stakesOf, weightOf } from '#text/stakes.ts'

describe('what is at stake in an article', () => {
  it('is judged by the words of its headline and its beginning, however inflected', () => {
    const { stakes } = stakesOf({
      headline: 'Two drowned in the harbour',
      body: 'Police are investigating the company.',
    })
    expect(stakes).toEqual(['deaths', 'courts'])
  })

  it('is not judged by what comes later', () => {
    const body = `${'The garden opens on Sunday to all who like roses. '.repeat(20)}A visitor died.`
    expect(stakesOf({ headline: 'Roses', body }).stakes).not.toContain('deaths')
  })

  it('weighs more for deaths than for money, for either more than for nothing, and for nothing more than for a cup match', () => {
    const weight = (headline: string) => weightOf(stakesOf({ headline, body: headline }))
    expect(weight('Three killed on the bridge')).toBeGreaterThan(weight('Tax on boats rises'))
    expect(weight('Tax on boats rises')).toBeGreaterThan(weightOf(NOTHING_AT_STAKE))
    expect(weightOf(NOTHING_AT_STAKE)).toBeGreaterThan(weight('Goalkeeper wins the cup'))
  })
})
