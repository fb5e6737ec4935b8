import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { harmless } from '#core/harmless.ts'
import { hostile } from '#tests/support/replies.ts'

describe('harmless text', () => {
  test('leaves ordinary text unchanged', () => {
    const text = 'Łódź: “we won’t”, said 東京 — 50% of l’État (U.S.) مرحبا ०१ 🇵🇱 👍🏽'
    expect(harmless(text)).toBe(text)
  })

  test('has no control, bidi or zero-width characters', () => {
    expect(harmless('\u0000a\u0007b\u202Ec\u2066d\u200Be\uFEFFf\u00ADg\u{E0041}h')).toBe('abcdefgh')
  })

  test('keeps joined emoji, and no other joiner', () => {
    expect(harmless('👩\u200D👩\u200D👧 a\u200Db')).toBe('👩\u200D👩\u200D👧 ab')
    expect(harmless('❤\uFE0F\u200D🔥')).toBe('❤\uFE0F\u200D🔥')
  })

  test('keeps the word joiner in a span of days, and no other', () => {
    expect(harmless('16–\u206020 Nov, word\u2060joiner, –\u2060x, 1\u20602')).toBe(
      '16–\u206020 Nov, wordjoiner, –x, 12',
    )
  })

  test('has at most four stacked combining marks', () => {
    expect(harmless(`e${'\u0301'.repeat(9)}!`)).toBe(`e${'\u0301'.repeat(4)}!`)
  })

  test('is a single line', () => {
    expect(harmless('a\r\n\n b\u2028c\td')).toBe('a b c d')
  })

  test('has nothing invisible and no stacks, whatever the input', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), text => {
        expect(harmless(text)).not.toMatch(
          /[\p{Cc}\u200B\u200C\u200E\u200F\u202A-\u202E\u2061-\u2069\uFEFF]|(?<!–)\u2060|\u2060(?!\d)|\p{M}{5}/u,
        )
      }),
    )
  })
})
