import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evident, evidentLine } from '#core/evident.ts'
import { hostile } from '#tests/support/replies.ts'

const anything = fc.oneof(hostile, fc.string({ unit: 'binary' }))

describe('evident text', () => {
  it('leaves ordinary text and its lines unchanged', () => {
    const text = 'Łódź: “we won’t”\n\tsaid 東京 — 50% 🇵🇱 👍🏽 👩\u200D👩\u200D👧'
    expect(evident(text)).toBe(text)
  })

  it('escapes what would steer a terminal, so that it can be found', () => {
    expect(evident('a\u001B[2Jb\u009B1Ac\rd\u202Ee\u2028f\u{E0041}g')).toBe(
      String.raw`a\u001b[2Jb\u009b1Ac\u000dd\u202ee\u2028f\udb40\udc41g`,
    )
  })

  it('contains nothing that a terminal obeys or hides, whatever the input', () => {
    fc.assert(
      fc.property(anything, text => {
        expect(evident(text)).not.toMatch(
          /(?![\n\t])\p{Cc}|[\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]|\p{Cs}/u,
        )
        expect(evidentLine(text)).not.toMatch(/[\n\r\t]/u)
      }),
    )
  })

  it('preserves every JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.boolean(), (value, laidOut) => {
        const json = JSON.stringify(value, null, laidOut ? 2 : 0)
        expect(JSON.parse(evident(json))).toEqual(JSON.parse(json))
      }),
    )
  })
})
