import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ReadText } from '#core/asking/asking.ts'
import { ArticleId, StoryId } from '#core/ids.ts'
import { Day } from '#core/news/article.ts'
import { KeptTexts } from '#store/asking/kept-texts.ts'

const MOST = 12

const textOf = (seq: number, body: string, statement: string): ReadText => ({
  article: { id: ArticleId.parse(`article${seq}`), headline: statement, day: Day.parse('2026-03-01'), body },
  analysis: { version: 1, language: 'en', sentences: [], ranking: [], quotes: [] },
  story: StoryId.parse('s1234567'),
})

const asked = fc.record({
  seq: fc.integer({ min: 1, max: 4 }),
  body: fc.constantFrom('', 'dam', 'ferry', 'a text that is too long'),
  statements: fc.array(fc.constantFrom('yes', 'no'), { maxLength: 2 }),
})

it('whatever was cached, a text is what its rows say', () => {
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 40 }), asking => {
      const kept = new KeptTexts(MOST)
      for (const { seq, body, statements } of asking) {
        const read = () => textOf(seq, body, statements.join(' '))
        const rows = statements.map(name => ({ name, role: null }))
        expect(kept.text(seq, { seq, body }, rows, read)).toEqual(read())
      }
    }),
  )
})

it('the most recent texts stay as the same objects, as many as fit', () => {
  const kept = new KeptTexts(MOST)
  let times = 0
  const ask = (seq: number, body: string) =>
    kept.text(seq, { seq, body }, [], () => {
      times += 1
      return textOf(seq, body, '')
    })
  const one = ask(1, 'four')
  ask(2, 'four')
  ask(3, 'four')
  expect(ask(1, 'four')).toBe(one)
  expect(times).toBe(3)
  ask(4, 'four')
  expect(ask(1, 'four')).toBe(one)
  expect(times).toBe(4)
  ask(2, 'four')
  expect(times).toBe(5)
  ask(5, 'a text longer than all that is kept')
  ask(1, 'four')
  expect(times).toBe(7)
})
