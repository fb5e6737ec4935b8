import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Day } from '#core/news/article.ts'
import { parseJson, parseJsonLines } from '#ingest/json.ts'

const ARTICLE = {
  id: 'a1',
  title: 'Dockers stop',
  date: '2026-03-02',
  source: 'Harbour Post',
  url: 'https://harbour.example/a',
  author: 'Mia Chen',
  text: 'The dockers stopped work.',
}
const DRAFT = {
  key: 'a1',
  title: 'Dockers stop',
  day: '2026-03-02',
  publisher: 'Harbour Post',
  url: 'https://harbour.example/a',
  author: 'Mia Chen',
  body: 'The dockers stopped work.',
}

describe('articles in JSON', () => {
  it('are one or a list, or one per line', () => {
    const one = JSON.stringify(ARTICLE)
    expect(parseJson(one)).toEqual({ drafts: [DRAFT] })
    expect(parseJson(`[${one}, ${one}]`)).toEqual({ drafts: [DRAFT, DRAFT] })
    expect(parseJsonLines(`${one}\r\n\n${one}\n`)).toEqual({ drafts: [DRAFT, DRAFT] })
  })

  it('need only a text and a date, and accept numbers as ids and nulls as absent', () => {
    const least = { id: 7, title: null, url: '', date: '2026-03-02', text: 'x', more: true }
    expect(parseJson(JSON.stringify(least))).toEqual({
      drafts: [{ key: '7', day: '2026-03-02', body: 'x' }],
      ignored: ['more'],
    })
  })

  it('may give the instant of publication, whose day is the one written', () => {
    const dated = { date: '2026-03-02T23:30:00-05:00', text: 'x' }
    expect(parseJson(JSON.stringify(dated))).toEqual({
      drafts: [{ day: '2026-03-02', publishedAt: new Date('2026-03-03T04:30:00Z'), body: 'x' }],
    })
  })

  it("without a date get the caller's, otherwise they are refused", () => {
    const undated = JSON.stringify({ text: 'x' })
    expect(parseJson(undated, Day.parse('2026-03-02'))).toEqual({ drafts: [{ day: '2026-03-02', body: 'x' }] })
    expect(parseJson(undated)).toEqual({ problems: [{ why: 'date is missing; expected YYYY-MM-DD' }] })
  })

  it('are all refused if any is invalid, each with its line', () => {
    const lines = [
      JSON.stringify(ARTICLE),
      '{"text": ',
      '[]',
      '{"date": "2026-03-02"}',
      '{"date": "2026-13-02", "text": "x"}',
      '{"date": 3, "text": "x"}',
      '{"date": "2026-03-02", "text": "x", "url": "file:///etc/passwd"}',
      '{"date": "2026-03-02", "text": "x", "title": 3}',
      '{"date": "2026-03-02", "text": "x", "id": {}}',
      '{"date": "2026-03-02", "text": "  "}',
    ]
    const parsed = parseJsonLines(lines.join('\n'))
    expect(parsed).toMatchObject({
      problems: [
        { line: 2, why: expect.stringMatching(/^is not JSON: /u) },
        { line: 3, why: 'is not a JSON object' },
        { line: 4, why: 'text is missing' },
        { line: 5, why: 'date “2026-13-02” is not a calendar day; expected YYYY-MM-DD' },
        { line: 6, why: 'date “3” is not a calendar day; expected YYYY-MM-DD' },
        { line: 7, why: 'url is not an http or https address' },
        { line: 8, why: 'title is not text' },
        { line: 9, why: 'id is neither text nor a whole number' },
        { line: 10, why: 'text is missing' },
      ],
    })
    expect(parseJson('[{"text": "x", "date": "2026-03-02"}, 3]')).toEqual({
      problems: [{ why: 'article 2: is not a JSON object' }],
    })
  })

  it('with a lone surrogate keep their length, so that offsets stay', () => {
    const half = String.raw`{"text": "a\ud800b", "date": "2026-03-02"}`
    expect(parseJson(half)).toEqual({ drafts: [{ day: '2026-03-02', body: 'a\ufffdb' }] })
  })

  it('never throw, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.json(), json => {
        expect(parseJsonLines(json)).toEqual(expect.anything())
        parseJson(json)
      }),
    )
  })
})
