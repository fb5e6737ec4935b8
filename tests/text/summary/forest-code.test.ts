import { describe, expect, it } from 'vitest'
import { decodeForest, encodeForest } from '#text/summary/forest/forest-code.ts'
import { packForest, predict } from '#text/summary/forest/packed-forest.ts'
import { boost } from '../../../bench/train-summaries/boost.ts'
import { seeded } from '../../../bench/train-summaries/random.ts'

const growth = {
  trees: 30,
  leaves: 8,
  rate: 0.2,
  leafRows: 5,
  shrinkage: 20,
  rows: 0.8,
  features: 1,
}

/** Rows of three numbers; the target is 1 if the first is above a half and the second is not. */
function table(seed: number) {
  const random = seeded(seed)
  const values = Float32Array.from({ length: 3 * 2000 }, () => random())
  const targets = Float32Array.from({ length: 2000 }, (_, row) =>
    (values[row * 3] ?? 0) > 0.5 && (values[row * 3 + 1] ?? 0) <= 0.5 ? 1 : 0,
  )
  return { width: 3, values, targets }
}

describe('boosted trees', () => {
  const forest = boost(table(1), growth, seeded(7))

  it('learn what the rows have in common', () => {
    const { width, values, targets } = table(2)
    const said = predict(packForest(forest), { width, values })
    const wrong = targets.filter((target, row) => Math.abs((said[row] ?? 0) - target) > 0.3)
    expect(wrong.length).toBeLessThan(100)
  })

  it('are the same for the same seed', () => {
    expect(boost(table(1), growth, seeded(7))).toEqual(forest)
  })

  it('predict the same after being stored and loaded', () => {
    expect(decodeForest(encodeForest(forest))).toEqual(forest)
  })
})
