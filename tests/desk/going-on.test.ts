import { describe, expect, it } from 'vitest'
import { goingOn } from '#desk/show/not-repeating.ts'

describe('an excerpt under a headline', () => {
  it.each([
    [
      'it begins with',
      'The port is closed',
      'The port is closed until Monday, the harbour master said.',
      'until Monday, the harbour master said.',
    ],
    [
      'it begins with the end of',
      'Traffic came to a halt on Monday',
      'to a halt on Monday as 400 dockers walked out.',
      'as 400 dockers walked out.',
    ],
    [
      'it begins with, cut short',
      'The two sides shook hands\u00a0…',
      'two sides shook hands at ten to six in the morning',
      'at ten to six in the morning',
    ],
  ])('goes on from what %s', (_, headline, excerpt, rest) => {
    expect(goingOn(headline, excerpt)).toBe(rest)
  })

  it.each([
    ['The port is closed', 'The port is closed today.'],
    ['The port is closed', 'The port is closed.'],
  ])('is left out where it adds hardly a word: %s', (headline, excerpt) => {
    expect(goingOn(headline, excerpt)).toBe('')
  })

  it.each([
    ['Dockers vote for a port strike', 'a port striker said that nobody had asked'],
    ['Ferry on fire', 'on fire since the morning, the ferry drifted'],
  ])('stays whole where few words or no whole words are the same: %s', (headline, excerpt) => {
    expect(goingOn(headline, excerpt)).toBe(excerpt)
  })
})
