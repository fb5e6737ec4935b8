import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance } from '#core/edit-distance.ts'

const word = fc.stringMatching(/^[a-d]{0,7}$/u)

it.each([
  ['belarus', 'belarus', 0],
  ['belarsu', 'belarus', 1],
  ['belaus', 'belarus', 1],
  ['bellarus', 'belarus', 1],
  ['balaras', 'belarus', 2],
  ['', 'ab', 2],
])('from %j to %j it is %i', (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance)
})

it('is symmetric, and zero only between equals', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b, 10)
      expect(editDistance(b, a, 10)).toBe(distance)
      expect(distance === 0).toBe(a === b)
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})

it('exceeds the given maximum if it stops there', () => {
  fc.assert(
    fc.property(word, word, fc.nat({ max: 4 }), (a, b, most) => {
      const distance = editDistance(a, b, 10)
      const within = editDistance(a, b, most)
      expect(distance <= most ? within === distance : within > most).toBe(true)
    }),
  )
})
