import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlain } from '#ingest/plain.ts'

const drafts = (file: string) => {
  const parsed = parsePlain(file)
  return 'drafts' in parsed ? parsed.drafts : parsed.problems
}

describe('the plain format', () => {
  it('is a date and the text after it, which is stored verbatim', () => {
    expect(drafts('date 2026-03-02 The dockers stopped work.\n\n  They went home.\n')).toEqual([
      { day: '2026-03-02', body: 'The dockers stopped work.\n\n  They went home.\n' },
    ])
  })

  it('accepts a space or a byte order mark before the date, and Windows line breaks', () => {
    for (const before of [' ', '\ufeff', '\ufeff ', '\r\n'])
      expect(drafts(`${before}date 2026-03-02 Text.`)).toEqual([{ day: '2026-03-02', body: 'Text.' }])
    expect(drafts('title: A\r\ndate 2026-03-02\r\nText.\r\n')).toEqual([
      { day: '2026-03-02', title: 'A', body: 'Text.\r\n' },
    ])
  })

  it('accepts headers before the date in any order, and skips empty ones', () => {
    const headers = [
      'Title: Dockers stop',
      'source: Harbour Post',
      'url: https://harbour.example/a',
      'AUTHOR: Mia Chen',
    ]
    const draft = {
      title: 'Dockers stop',
      publisher: 'Harbour Post',
      url: 'https://harbour.example/a',
      author: 'Mia Chen',
      day: '2026-03-02',
      body: 'title: not a header any more.',
    }
    fc.assert(
      fc.property(fc.shuffledSubarray(headers, { minLength: headers.length }), shuffled => {
        expect(drafts([...shuffled, 'date 2026-03-02 title: not a header any more.'].join('\n'))).toEqual([draft])
      }),
    )
    expect(drafts('title:\nurl: \ndate 2026-03-02 x')).toEqual([{ day: '2026-03-02', body: 'x' }])
  })

  it.each([
    ['', 1, 'no line starts with “date YYYY-MM-DD ”, followed by the text'],
    ['Some text.\ndate 2026-03-02 x', 1, '“Some text.” is neither a header nor the date'],
    ['title: A\n\ndate 2026-02-30 x', 3, 'the date “2026-02-30” is not a calendar day; expected YYYY-MM-DD'],
    ['date tomorrow x', 1, 'the date “tomorrow” is not a calendar day; expected YYYY-MM-DD'],
    ['title: A\ntitle: B\ndate 2026-03-02 x', 2, 'title is given twice'],
    ['title: A\nurl: ftp://a.example\ndate 2026-03-02 x', 2, 'url is not an http or https address'],
    ['url: javascript:alert(1)\ndate 2026-03-02 x', 1, 'url is not an http or https address'],
    ['title: A\ndate 2026-03-02 \n \n', 2, 'the text is missing'],
    [`date 2026-03-02 ${'ä'.repeat(600_000)}`, 1, 'the text is larger than 1 MiB'],
    ['date 2026-03-02 a\0b', 1, 'the text holds a NUL character, which no text has'],
    [`title: ${'x'.repeat(1001)}\ndate 2026-03-02 x`, 1, 'title is longer than 1000 characters'],
  ])('refuses %j with place and reason', (file, line, why) => {
    expect(parsePlain(file)).toEqual({ problems: [{ line, why }] })
  })

  it('never throws, and preserves the text', () => {
    const text = fc.string().filter(text => !text.includes('\0'))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text, (before, body) => {
        expect(() => parsePlain(before)).not.toThrow()
        expect(drafts(`date 2026-03-02 x${body}`)).toEqual([{ day: '2026-03-02', body: `x${body}` }])
      }),
    )
  })
})
