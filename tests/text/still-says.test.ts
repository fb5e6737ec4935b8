import { expect, it } from 'vitest'
import { stillSays } from '#text/still-says.ts'

const BODY = 'The mayor said: “It’s done – at\n last.” The bridge cost 9\u00a0million.'

it.each([
  ['“It’s done – at last.”', true],
  ['"It\'s done - at last."', true],
  ['The bridge cost 9 million.', true],
  ['The bridge cost 8 million.', false],
  ['the mayor said:', false],
])('a text still says %j: %s', (words, says) => {
  expect(stillSays(BODY, words)).toBe(says)
})
