import { expect, it } from 'vitest'
import type { BlockOf } from '#core/asking/reply.ts'
import { pageActions } from '#desk/show/pages.ts'

const SHOWN = { command: 'find', input: { words: 'tide' }, page: 1, perPage: 8, noun: 'articles', share: false }
const FOLLOW = { label: 'Follow', command: 'follow', input: {} }

it('offers the next page while there is one, and moves buttons beyond two into a select only if there is one anyway', () => {
  const labels = (page: number, choose?: BlockOf<'actions'>['choose']) =>
    pageActions({ ...SHOWN, page, total: 30, share: true, also: [FOLLOW], ...(choose ? { choose } : {}) }).flatMap(
      block =>
        block.kind === 'actions'
          ? [block.actions.map(({ label }) => label), (block.choose?.options ?? []).map(({ label }) => label)]
          : [block.kind],
    )
  expect(labels(1)).toEqual([['More articles', 'Share here', 'Follow'], []])
  expect(labels(4)).toEqual([['Share here', 'Follow'], []])
  const choose = { prompt: 'Open an article', options: [{ ...FOLLOW, label: 'The tide' }] }
  expect(labels(1, choose)).toEqual([
    ['More articles', 'Share here'],
    ['The tide', 'Follow'],
  ])
})
