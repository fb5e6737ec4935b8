import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '#model/clean.ts'
import { hostile } from '#tests/support/replies.ts'

describe("cleaning a model's text", () => {
  it('leaves plain sentences unchanged, one per line', () => {
    expect(clean('The crews voted at 10:30.\n\n  They won’t strike – for now.\r\n')).toEqual([
      'The crews voted at 10:30.',
      'They won’t strike – for now.',
    ])
  })

  it.each([
    ['**Crews** voted _for_ the `deal`.', 'Crews voted for the deal.'],
    ['- Crews voted.', 'Crews voted.'],
    ['2) Crews voted.', 'Crews voted.'],
    ['## Crews voted', 'Crews voted'],
    ['Crews [voted](https://evil.example/x) today.', 'Crews voted today.'],
    ['Crews voted, see https://evil.example/x and www.evil.example .', 'Crews voted, see and.'],
    ['@everyone crews voted <@U123> <!channel> <b>today</b>.', 'crews voted today.'],
    ['Crews voted, write to a@b.example or click javascript:alert(1)', 'Crews voted, write to or click'],
    ['Cr\u200Bews vo\u202Eted.', 'Crews voted.'],
    ['<<b>@</b>everyone> crews', 'crews'],
  ])('removes links, mentions and markup from %j', (written, plain) => {
    expect(clean(written)).toEqual([plain])
  })

  it('leaves nothing that could ping, link or format, whatever the input, and is idempotent', () => {
    const scraps = fc.constantFrom(
      '@',
      '<',
      '>',
      '[',
      '](',
      ')',
      'http',
      '://',
      'x.example',
      '*',
      '_',
      'a',
      ' ',
      '\n',
      '- ',
    )
    const texts = fc.oneof(
      hostile,
      fc.array(scraps, { maxLength: 20 }).map(pieces => pieces.join('')),
    )
    fc.assert(
      fc.property(texts, text => {
        const lines = clean(text)
        for (const line of lines) expect(line).not.toMatch(/[@＠<>[\]`*_~|\\#]|:\/\/|^[-•] |[\r\n]|^$/u)
        expect(clean(lines.join('\n'))).toEqual(lines)
      }),
    )
  })
})
