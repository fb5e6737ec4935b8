import { expect, it } from 'vitest'
import { pageActions } from '#desk/show/pages.ts'

const SHOWN = { command: 'find', input: { words: 'tide' }, page: 1, perPage: 8, noun: 'articles', share: false }

it('under a page stands how many there are, and that there are more where nobody counted further', () => {
  const note = (total: number, more?: true) =>
    pageActions({ ...SHOWN, total, more }).flatMap(block => (block.kind === 'note' ? block.text : []))
  expect(note(8)).toEqual([])
  expect(note(30)).toEqual(['1 to 8 of 30 articles'])
  expect(note(1_000, true)).toEqual(['1 to 8 of more than 1000 articles'])
})
