import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '#core/clean.ts'
import { hostile } from '#tests/support/replies.ts'

describe('a clean text', () => {
  it.each([
    ['a terminal cannot be moved or coloured', '\u001B[31mred\u001B[0m\u0007\u009B2J', '[31mred[0m2J'],
    ['line ends are one kind', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['tabs are spaces', 'a\tb', 'a b'],
    ['text does not run backwards', '\u202Egnp.exe\u202C \u2066x\u2069', 'gnp.exe x'],
    ['nothing hides between letters', 'p\u200Ba\u00ADy\u2060p\uFEFFal\u200D\u{E0041}', 'paypal'],
    ['letters are not buried in marks', `e${'\u0301'.repeat(40)}`, `e${'\u0301'.repeat(4)}`],
    ['half a character is shown as one that is missing', 'a\uD800b', 'a\uFFFDb'],
    ['emoji stay whole', '👩‍👩‍👧‍👦 ❤️‍🔥 👍🏽', '👩‍👩‍👧‍👦 ❤️‍🔥 👍🏽'],
    ['letters of every script stay', 'Łódź Мінск 東京 مرحبا', 'Łódź Мінск 東京 مرحبا'],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it('is clean already', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
    )
  })
})
