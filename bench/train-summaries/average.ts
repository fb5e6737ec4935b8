import type { Forest } from '#text/summary/forest/trees.ts'

/** One forest that predicts the mean of several. */
export function averageOf(forests: readonly Forest[]): Forest {
  const size = forests.reduce((sum, { feature }) => sum + feature.length, 0)
  const roots: number[] = []
  const feature = new Int16Array(size)
  const threshold = new Float32Array(size)
  const right = new Uint32Array(size)
  let start = 0
  for (const forest of forests) {
    const from = start
    roots.push(...Array.from(forest.roots, root => root + from))
    feature.set(forest.feature, from)
    for (const [node, value] of forest.threshold.entries()) {
      const leaf = forest.feature[node] === -1
      threshold[from + node] = leaf ? value / forests.length : value
      right[from + node] = leaf ? 0 : (forest.right[node] ?? 0) + from
    }
    start += forest.feature.length
  }
  return { roots: Uint32Array.from(roots), feature, threshold, right }
}
