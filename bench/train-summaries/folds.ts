import { packForest, predict } from '#text/summary/forest/packed-forest.ts'
import type { Forest, Table } from '#text/summary/forest/trees.ts'
import { boost, type Growth, type Lesson } from './boost.ts'

export const FOLDS = 4

/** The training data of one article. */
export interface Example {
  readonly table: Table
  readonly targets: Float32Array
}

export interface Folded {
  /** One per fold, trained without its articles. */
  readonly forests: readonly Forest[]
  /** For each article, the predictions of the forest that has not seen it. */
  readonly unseen: readonly Float64Array[]
}

/**
 * Trains a forest for each fold of the articles, so that the next stage learns from out-of-fold predictions.
 *
 * @param share fraction of the rows to learn from
 */
export function acrossFolds(examples: readonly Example[], growth: Growth, random: () => number, share = 1): Folded {
  const unseen: Float64Array[] = []
  const forests = Array.from({ length: FOLDS }, (_, fold) => {
    const seen = examples.filter((_, at) => at % FOLDS !== fold)
    const forest = boost(lessonOf(seen, random, share), growth, random)
    const packed = packForest(forest)
    for (const [at, { table }] of examples.entries()) if (at % FOLDS === fold) unseen[at] = predict(packed, table)
    return forest
  })
  return { forests, unseen }
}

/** The rows of all examples, or this fraction of them. */
export function lessonOf(examples: readonly Example[], random: () => number, share = 1): Lesson {
  const width = examples.find(({ table }) => table.width > 0)?.table.width ?? 0
  const taken = examples.map(({ targets }) => {
    const rows: number[] = []
    for (let row = 0; row < targets.length; row += 1) if (share === 1 || random() < share) rows.push(row)
    return rows
  })
  const count = taken.reduce((sum, rows) => sum + rows.length, 0)
  const values = new Float32Array(count * width)
  const targets = new Float32Array(count)
  let at = 0
  for (const [index, rows] of taken.entries()) {
    const example = examples[index]
    if (!example) continue
    for (const row of rows) {
      values.set(example.table.values.subarray(row * width, (row + 1) * width), at * width)
      targets[at] = example.targets[row] ?? 0
      at += 1
    }
  }
  return { width, values, targets }
}
