import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { storedSimilarities, vectorFrom } from '#store/articles/stored-vector.ts'
import { similarityOf, vectorOf } from '#text/similarity.ts'

const word = fc.constantFrom('harbour', 'bridge', 'Łódź', 'the', '北京市', 'fire', '1980', 'vale')
const vector = fc.array(word, { maxLength: 12 }).map(words => vectorOf({ body: words.join(' ') }))

it('a vector compares the same as stored and as parsed', () => {
  fc.assert(
    fc.property(vector, vector, (one, other) => {
      expect(storedSimilarities(one)(JSON.stringify(other))).toBe(similarityOf(one, other))
    }),
  )
})

it('a row written in another format is parsed all the same, and one that is no vector is refused', () => {
  const one = vectorOf({ body: 'The harbour bridge of Vale' })
  expect(storedSimilarities(one)(JSON.stringify(one, null, 1))).toBe(storedSimilarities(one)(JSON.stringify(one)))
  expect(() => storedSimilarities(one)('{"terms":["harbour"]}')).toThrow(/weights/)
  expect(() => vectorFrom('[]')).toThrow(/object/)
})
