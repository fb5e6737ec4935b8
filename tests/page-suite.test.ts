import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isPageSuite, pageSuite } from '../bench/world/page-suite.ts'

const FOLDER = join(import.meta.dirname, 'fixtures/page-suite')

describe('a suite of pages, in the layout of Readability', () => {
  const [fee, none, otherwise] = pageSuite(FOLDER)

  it('is distinguished from one of feeds', () => {
    expect([isPageSuite(FOLDER), isPageSuite(join(import.meta.dirname, 'fixtures/feeds'))]).toEqual([true, false])
  })

  it('agrees in each field that it names and Crier reads the same', () => {
    expect(fee?.name).toBe('harbour-fee')
    expect(fee?.f1).toBe(1)
    expect(fee?.agreements.map(({ field, agrees }) => [field, agrees])).toEqual(
      ['text', 'title', 'author', 'date', 'language'].map(field => [field, true]),
    )
  })

  it('disagrees otherwise', () => {
    expect(otherwise?.f1).toBeLessThan(0.5)
    expect(otherwise?.agreements.map(({ agrees }) => agrees)).toEqual([false, false, false, false, false])
  })

  it('counts a page that Crier refuses, with its reason', () => {
    expect(none).toMatchObject({ name: 'no-article', f1: 0, refused: expect.stringMatching(/no article/) })
  })
})
