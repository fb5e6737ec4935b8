import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { harmless } from '#core/harmless.ts'
import { hostile } from '#tests/support/replies.ts'

describe('harmless text', () => {
  test('keeps sober text as it is', () => {
    const text = 'Łódź: “we won’t”, said 東京 — 50% of l’État (U.S.) مرحبا ०१ 🇵🇱 👍🏽'
    expect(harmless(text)).toBe(text)
  })

  test('takes out control, bidi and zero-width characters', () => {
    expect(harmless('\u0000a\u0007b\u202Ec\u2066d\u200Be\uFEFFf\u00ADg\u{E0041}h')).toBe('abcdefgh')
  })

  test('keeps pictures that are joined to one, and no other joiner', () => {
    expect(harmless('👩\u200D👩\u200D👧 a\u200Db')).toBe('👩\u200D👩\u200D👧 ab')
    expect(harmless('❤\uFE0F\u200D🔥')).toBe('❤\uFE0F\u200D🔥')
  })

  test('leaves at most four combining marks on one another', () => {
    expect(harmless(`e${'\u0301'.repeat(9)}!`)).toBe(`e${'\u0301'.repeat(4)}!`)
  })

  test('makes one line of many', () => {
    expect(harmless('a\r\n\n b\u2028c\td')).toBe('a b c d')
  })

  test('has nothing unseen and no pile in it, whatever comes in', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), text => {
        expect(harmless(text)).not.toMatch(/[\p{Cc}\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{M}{5}/u)
      }),
    )
  })
})
