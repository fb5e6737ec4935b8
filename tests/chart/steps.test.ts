import fc from 'fast-check'
import { expect, it } from 'vitest'
import { steps } from '#chart/steps.ts'

it('an axis goes from 0 to at least the maximum, by less than a step, in at most four steps', () => {
  expect(steps(0)).toEqual([0, 1])
  expect(steps(3)).toEqual([0, 1, 2, 3])
  expect(steps(12)).toEqual([0, 5, 10, 15])
  expect(steps(111)).toEqual([0, 50, 100, 150])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), most => {
      const marks = steps(most)
      expect(marks.length).toBeLessThanOrEqual(5)
      expect(marks.at(-1)).toBeGreaterThanOrEqual(most)
      expect(marks.at(-2)).toBeLessThan(most)
    }),
  )
})
