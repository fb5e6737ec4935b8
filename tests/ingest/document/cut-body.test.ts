import { describe, expect, it } from 'vitest'
import { cutBody } from '#ingest/document/cut-body.ts'
import { sentencesOf } from '#text/sentences.ts'

const SENTENCE = 'The council of Port Vale closed the old bridge on Friday. '

describe('a body that is longer than any article', () => {
  it('is unchanged as long as somebody may have written it', () => {
    const body = SENTENCE.repeat(1500)
    expect(cutBody(body)).toBe(body)
  })

  it('ends with a complete sentence before 100,000 characters', () => {
    const cut = cutBody(
      'The council of Port Vale closed the old, the long and the winding bridge on Friday, all said. '.repeat(2000),
    )
    expect(cut.length).toBeLessThanOrEqual(100_000)
    expect(cut).toMatch(/all said\.$/u)
  })

  it.each(['A. ', '“A b.” ', 'A!\n', '中。', 'a? '])('made of %j has at most 2,000 sentences', piece => {
    const cut = cutBody(piece.repeat(30_000))
    expect(sentencesOf(cut).length).toBeLessThanOrEqual(2000)
    expect(cut.length).toBeGreaterThan(500)
  })
})
