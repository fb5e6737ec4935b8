import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlain } from '#ingest/plain.ts'
import { check } from '#model/check.ts'
import { sentencesOf } from '#text/sentences.ts'
import { ROOT } from '#tests/support/newsroom.ts'
import { HONEST, STORY } from './story.ts'

const SHIPPED = join(ROOT, 'articles')

const reason = (text: string): string => {
  const checked = check(text, STORY, 3)
  return checked.ok ? 'shown' : checked.reason
}

describe("a model's text", () => {
  it('is shown if every number, date and name is the article’s', () => {
    expect(check(HONEST, STORY, 3)).toEqual({ ok: true, sentences: HONEST.split('\n') })
  })

  it.each([
    'The deal was reached on March 12.',
    'The deal, reached on March 12, 2026, covers 1240 workers.',
    'The rise is 4.5%, the Seafarers’ Union said.',
    'The strike began on 2 February and ended on Thursday.',
    'Ilse van der Aa said that it costs the operator $3 million a year.',
    'Minister Ilse van der Aa said the deal covers nine ships.',
    'Captain Ruiz said the crossings would resume at 6.30am.',
    'The US visitors had been told last week.',
    'The Union led the walkout of the crews at Orlund.',
  ])('may use other words: %s', text => {
    expect(reason(text)).toBe('shown')
  })

  it.each([
    ['another number', 'The deal covers 1,420 workers.', '1420'],
    ['a number with another scale', 'It costs the operator $3 billion a year.', '$ 3 billion'],
    ['a number in another currency', 'It costs the operator €3 million a year.', '€ 3 million'],
    ['a number with another sign', 'The crews accepted a rise of -4.5 percent.', '-4.5 %'],
    ['another number in words', 'The deal covers workers on twelve ships.', '12'],
    ['a number moved to other units', 'The crews will be back in two years.', '2 years'],
    ['another day', 'The deal was reached on Tuesday.', 'tuesday'],
    ['another month', 'The strike began on 2 March.', 'march 2'],
    ['another day of the month', 'The deal was reached on March 2, 2026.', 'march 2 2026'],
    ['a day by now', 'The crews ended a strike yesterday.', 'yesterday'],
    ['another span', 'Passengers had been told last month.', 'last month'],
    ['a name that is not there', 'The crews and Anna Kowalska ended a strike.', 'anna kowalska'],
    ['a first name that is not there', 'The walkout was led by Jan Dolny.', 'jan dolny'],
    ['a name made of two people', 'The walkout was led by Marek Ruiz.', 'marek ruiz'],
    [
      'a name made of two that a comma parts',
      'The visitors would be flown home, Kettering Ruiz said.',
      'kettering ruiz',
    ],
    ['a name made of two that a word parts', 'The visitors would be flown home, says Ruiz Dolny.', 'ruiz dolny'],
    ['a name at the beginning', 'Paris ended the strike of ferry crews.', 'paris'],
    ['a name that is only a word there', 'The crews said that Captain Visitors would be back.', 'captain visitors'],
    ['a name that is only a word there, alone', 'The crews said that Ships would be back.', 'ships'],
    ['a body that is not there', 'The crews of the Bank of Orlund ended a strike.', 'bank of orlund'],
    ['a name in another script', 'The crews at 東京 ended a strike.', '東京'],
    ['a host', 'The crews ended a strike, says evil.example', 'evilexample'],
  ])('is not shown with %s', (_, text, said) => {
    expect(reason(text)).toBe(`it says “${said}”, and the article does not`)
  })

  const BUDGET = {
    headline: 'Senator Rob Whitlock to quit',
    body:
      'Sen. Rob Whitlock told 1000 workers on Nov. 3, 2026, that two million people had lost 84,000 dollars each since 9 a.m. ' +
      'The plan costs £3m, or 1.2bn crowns, and twenty-one towns agreed within 12 years. A third did not. The wall is 9m high.',
  }
  it.each([
    'Senator Rob Whitlock told 1,000 workers that 2 million people had lost money.',
    'Whitlock said that people had lost $84,000 each.',
    'Whitlock told workers on 3 November 2026 that people had lost money.',
    'Whitlock told workers on November 3 that people had lost money since 9am.',
    'The plan costs £3 million, or 1.2 billion crowns.',
    'The plan costs 1.2 bn crowns, and 21 towns agreed.',
    'One third of the towns did not agree within 12 years.',
  ])('may spell numbers, dates and titles differently: %s', text => {
    expect(check(text, BUDGET, 3)).toMatchObject({ ok: true })
  })

  it.each([
    ['metres for millions', 'The wall is 9 million high.', '9 million'],
    ['what counts years for what counts towns', 'The plan was agreed by 12 towns.', '12'],
    ['what counts days for what counts people', 'The plan costs 3 people 1.2bn crowns.', '3'],
    ['pounds for dollars', 'People had lost £84,000 each.', '£ 84000'],
    ['thousands for millions', 'The plan costs £3 thousand.', '£ 3 thousand'],
    ['a first name spelled out', 'Robert Whitlock told 1,000 workers.', 'robert whitlock'],
    ['an honorific that is not there', 'Mr Whitlock told 1,000 workers.', 'mr whitlock'],
    ['a nationality that is not there', 'American senator Rob Whitlock told 1,000 workers.', 'american'],
  ])('is not shown with %s', (_, text, said) => {
    expect(check(text, BUDGET, 3)).toEqual({ ok: false, reason: `it says “${said}”, and the article does not` })
  })

  it.each([
    [
      'The crews ended a strike. The deal covers nine ships. The crews accepted. The strike is over.',
      'it has 4 sentences, not at most 3',
    ],
    ['the crews ended a strike and ruiz and smith were glad', 'it does not begin as a sentence does'],
    ['The deal covers 1,240 workers on nine ships and', 'it breaks off'],
    ['The deal covers 1,240 workers,', 'it breaks off'],
    ['', 'it is empty'],
    ['… !', 'it is empty'],
    ['<@U1> https://evil.example', 'it is empty'],
    ['The crews ended a strike.\n'.repeat(4), 'it has 4 lines, not at most 3'],
    [`The crews ended ${'a very long '.repeat(90)}strike.`, 'it has 1103 characters, not at most 960'],
    ['The crews ended a strike. '.repeat(100), 'it has 2600 characters with its markup'],
    ['The crews said "it costs a lot".', 'it quotes'],
    ['The crews said “it costs a lot”.', 'it quotes'],
    ["The crews said 'it costs a lot'.", 'it quotes'],
    ['The weather will stay fine for gardeners and picnics.', 'it is about something else'],
  ])('is not shown as %j', (text, why) => {
    expect(reason(text)).toBe(why)
  })

  it('is not shown if it is an apology', () => {
    expect(reason("I'm sorry, but I cannot help with that request.")).not.toBe('shown')
  })

  const own = STORY.body.split(/(?<=\.)\s+(?=\p{Lu})/u).filter(sentence => !sentence.includes('"'))

  it('is shown if it is the article’s own sentences, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(own, { minLength: 1, maxLength: 3 }), sentences => {
        expect(check(sentences.join('\n'), STORY, 3).ok).toBe(true)
      }),
    )
  })

  it('is shown if it is any sentence of its article, and mostly not if it is one of another', async () => {
    const files = (await readdir(SHIPPED)).filter(name => name.endsWith('.txt'))
    const parsed = await Promise.all(files.map(async name => parsePlain(await readFile(join(SHIPPED, name), 'utf8'))))
    const articles = parsed.flatMap(file => ('drafts' in file ? file.drafts : []))
    const sources = articles.map(({ title = '', body }) => ({ headline: title, body }))
    const reasons = new Set<string>()
    const tried = { own: 0, others: 0, mistaken: 0 }
    for (const [index, source] of sources.entries()) {
      const far = sources[(index + 31) % sources.length] ?? source
      for (const { text } of sentencesOf(source.body)) {
        const checked = check(text, source, 3)
        if (checked.ok) tried.own += 1
        else reasons.add(checked.reason)
        tried.others += 1
        if (check(text, far, 3).ok) tried.mistaken += 1
      }
    }
    expect([...reasons]).toEqual(['it quotes'])
    expect(tried.own).toBeGreaterThan(500)
    expect(tried.mistaken / tried.others).toBeLessThan(0.02)
  })

  const invented = fc.oneof(
    fc
      .integer({ min: 10, max: 99_999 })
      .map(String)
      .filter(number => !STORY.body.includes(number)),
    fc.constantFrom('twelve', 'Saturday', 'August', 'tomorrow', 'dozens', '€5', '7%', 'eleventh'),
    fc.stringMatching(/^[A-Z][a-z]{3,9}$/).filter(name => !STORY.body.toLowerCase().includes(name.toLowerCase())),
  )

  it('is never shown with a foreign number, date or name, wherever it is inserted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...own), fc.nat(), invented, (sentence, place, word) => {
        const words = sentence.split(' ')
        words.splice(place % (words.length + 1), 0, word)
        expect(check(words.join(' '), STORY, 3).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('is never shown with a number or capital that the article lacks, however shuffled', () => {
    const pieces = fc.constantFrom(...`${STORY.body} 12 1,240 Paris Ana Star 4.5 6 Dolny. May`.split(/\s+/u))
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 14 }), words => {
        const checked = check(words.join(' '), STORY, 3)
        const shown = checked.ok ? checked.sentences.join(' ') : ''
        for (const [figure] of shown.matchAll(/\d[\d.,]*\d|\d/gu)) expect(STORY.body).toContain(figure)
        for (const [name] of shown.matchAll(/\p{Lu}\p{L}+/gu)) {
          expect(`${STORY.headline} ${STORY.body}`.toLowerCase()).toContain(name.toLowerCase())
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is checked in good time, whatever the text and the article', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (text, body) => {
          expect(typeof check(text, { headline: '', body }, 3).ok).toBe('boolean')
        },
      ),
    )
    const endless = [
      '<'.repeat(50_000),
      '[a]('.repeat(20_000),
      '@ '.repeat(50_000),
      '1,234'.repeat(20_000),
      'a.'.repeat(50_000),
    ]
    const before = process.cpuUsage()
    for (const text of endless) check(text, { headline: '', body: text }, 3)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5)
  })
})
