import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '#text/sentences.ts'

const split = (body: string) => sentencesOf(body).map(sentence => sentence.text)

describe('sentencesOf', () => {
  const whole: Readonly<Record<string, string>> = {
    'titles and initials': 'Mr. Ruben T. Okafor of St. Anne met Gov. Mira J. Holt and Lt. Col. Dane Price on Monday.',
    'acronyms before a name': 'The U.S. Treasury and the U.N. Security Council agreed at 5 p.m. Monday.',
    'decimals, sums and versions': 'Prices rose 3.5 percent to $1.25 a litre, says version 2.0.1 of the report.',
    'companies and their endings': 'Tallow Shipping Co. Ltd. said Garrick Bros. Inc. owed it money.',
    'months and numbers': 'The hearing of Jan. 14 concerns case No. 212 of the court.',
    'a question inside a sentence': '“Will it hold?” asked the engineer at the dam.',
    'an exclamation and its speaker': '"Stop!" he said as the barge came close.',
    'a trailing pause': 'He waited … and then he left the room.',
    'a spaced ellipsis': 'We shall see . . . but not today.',
    'web addresses': 'Write to desk@example.org or read www.example.org/news.Page for more.',
    'a dateline': 'PORT VALE, Oct. 3 (Wire) — The harbour reopened on Friday.',
    'a German date': 'Der Hafen wurde am 3. Oktober wieder geöffnet.',
    'a numbered item': '1. Open the valve slowly.',
    'a dateline that ends in an abbreviation': 'CAPE HOLM, Fla. — After seven years the probe arrived.',
    'a dateline with a stop and a dash': 'Lima, 28 jun (Cable).- Un sismo sacudió la costa.',
    'the time of an entry': 'Monday, 8:12 a.m. – Somebody reported a raccoon.',
    'an hour and its zone': 'The office is open until 5 p.m. Eastern Time on weekdays.',
    'a councillor': '“No choice,” said Cllr. R. J. McLeod of the council.',
    'German millions': 'Der Schaden beträgt rund 3,5 Mio. Euro im Hafen.',
    'a nickname in quotation marks': 'The trader J.P. "Jack" Moreau sold his shares.',
  }
  for (const [what, text] of Object.entries(whole)) {
    it(`keeps together ${what}`, () => {
      expect(split(text)).toEqual([text])
    })
  }

  it('splits after a closing quotation mark, curly or straight', () => {
    expect(split('“It is over.” The crowd left. "We are done." She waved.')).toEqual([
      '“It is over.”',
      'The crowd left.',
      '"We are done."',
      'She waved.',
    ])
  })

  it('splits where the space after a full stop is missing, quotation marks or not', () => {
    expect(split('The bridge closed in 2019.The mayor objected.“It was safe,” he said.')).toEqual([
      'The bridge closed in 2019.',
      'The mayor objected.',
      '“It was safe,” he said.',
    ])
    expect(split('He said: "It is late."Then he left.')).toEqual(['He said: "It is late."', 'Then he left.'])
  })

  it('splits after an abbreviation when the next word opens a sentence', () => {
    expect(split('They moved to the U.S. The firm followed. It became Tallow Inc. In May it closed.')).toEqual([
      'They moved to the U.S.',
      'The firm followed.',
      'It became Tallow Inc.',
      'In May it closed.',
    ])
  })

  it('splits after an hour, and after a date that ends the sentence, if another one opens', () => {
    expect(split('Walks start at 7 p.m. Tickets are free. He is held until Dec. 4. Doyle appealed.')).toEqual([
      'Walks start at 7 p.m.',
      'Tickets are free.',
      'He is held until Dec. 4.',
      'Doyle appealed.',
    ])
  })

  it('splits between an abbreviation and a quotation', () => {
    expect(split('“It is fine,” said Moreau of Washington, D.C. “Beneath the surface it is weak.”')).toEqual([
      '“It is fine,” said Moreau of Washington, D.C.',
      '“Beneath the surface it is weak.”',
    ])
  })

  it('treats lines as paragraphs if most of them end in a stop, however long they are', () => {
    const line = 'The master of the harbour told the council on No. '
    const lines = [`${line}4.`, `${line}5.`, `${line}6.`]
    expect(split(lines.join('\n'))).toEqual(lines)
  })

  it('ends a sentence at a paragraph, a heading and a list item, stop or no stop', () => {
    expect(split('Harbour reopens\n\nShips came in\n- two tugs\n- one ferry\nThe rest waited.')).toEqual([
      'Harbour reopens',
      'Ships came in',
      '- two tugs',
      '- one ferry',
      'The rest waited.',
    ])
  })

  it('reads over the line breaks of hand-wrapped text', () => {
    const text =
      'The harbour of Port Vale reopened on Friday after a\nclosure of nine weeks, its master told the council\nof the town. Ships came in.'
    expect(split(text)).toEqual([text.slice(0, -15), 'Ships came in.'])
  })

  it('splits scripts with full stops of their own', () => {
    expect(split('港は金曜日に再開した。船が入った。')).toEqual(['港は金曜日に再開した。', '船が入った。'])
  })

  it('cuts exact slices, in order, that cover everything except white space', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '. ',
        '.',
        '."',
        '” ',
        '"',
        '? ',
        '… ',
        '\n',
        '\n\n',
        ' ',
        'Mr. ',
        '3.5',
        'U.S. ',
        '- ',
        '“',
        ')',
        '(',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('the', 'Harbour', 'said', 'A', 'é', '船'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const body = pieces.join('')
        let end = 0
        for (const sentence of sentencesOf(body)) {
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          expect(body.slice(end, sentence.start).trim()).toBe('')
          expect(body.slice(sentence.start, sentence.end)).toBe(sentence.text)
          expect(sentence.text.trim()).toBe(sentence.text)
          end = sentence.end
        }
        expect(body.slice(end).trim()).toBe('')
      }),
      { numRuns: 500 },
    )
  })

  it('is fast on a long line without an end', () => {
    const before = process.cpuUsage()
    sentencesOf('"a.b '.repeat(40_000))
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(4)
  })
})
