import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escape } from '#platforms/discord/render/escape.ts'
import { harmless } from '#core/harmless.ts'
import { naughtyTexts } from '#tests/support/naughty.ts'
import { hostile, prose } from '#tests/support/replies.ts'
import { readMarkdown } from './markdown.ts'

const PLAIN = [
  'Ferries run again – from 08:30, says "Harbour Post".',
  'C:\\ferries\\new',
  '¯\\_(ツ)_/¯',
  'f(x) = x^2 & y < 3',
]
const LIVE = [
  '@everyone',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</summary:123456789012345678>',
  '<id:customize>',
  '<:smile:123456789012345678>',
  ':smile:',
  '<t:1700000000:R>',
  'https://evil.example/a_b_c',
  '<https://evil.example>',
  '[bank](https://evil.example)',
  '# heading',
  '-# small',
  '> quote',
  '>>> quotes',
  '- item',
  '* item',
  '12. item',
  '7) item',
  '*a* **b** _c_ __d__ ~~e~~ ||f|| `g`',
  '```js\ncode\n```',
]

describe('text on Discord', () => {
  it.each([...LIVE, ...PLAIN, ...naughtyTexts])('%j is shown literally', text => {
    const read = readMarkdown(escape(text))
    expect(read.live).toEqual([])
    expect(read.text).toBe(harmless(text))
  })

  it('is shown literally, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, prose, fc.string({ unit: 'binary' })), text => {
        const read = readMarkdown(escape(text))
        expect(read.live).toEqual([])
        expect(read.text).toBe(harmless(text))
      }),
      { numRuns: 500 },
    )
  })

  it('forms nothing together with adjacent text', () => {
    const cut = fc.tuple(fc.constantFrom(...LIVE), fc.nat(30)).map(([text, at]) => [text.slice(0, at), text.slice(at)])
    fc.assert(
      fc.property(cut, halves => {
        expect(readMarkdown(halves.map(escape).join('')).live).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
