/**
 * Boosted regression trees. Tree by tree, node by node in pre-order: a split is its feature and threshold and is
 * followed by its left branch; `right` is where the right one begins. A leaf has feature -1, and its value for a threshold.
 */
export interface Forest {
  readonly roots: Uint32Array
  readonly feature: Int16Array
  readonly threshold: Float32Array
  readonly right: Uint32Array
}

/**
 * For each row the sum of what the trees say; a feature at or under a threshold goes left. One tree after another, so
 * that it stays in the processor's cache for all rows.
 */
export function predict({ roots, feature, threshold, right }: Forest, rows: readonly Float32Array[]): Float64Array {
  const width = rows[0]?.length ?? 0
  const values = new Float32Array(rows.length * width)
  for (const [at, row] of rows.entries()) values.set(row, at * width)
  const sums = new Float64Array(rows.length)
  for (const root of roots) {
    for (let at = 0; at < rows.length; at += 1) {
      const start = at * width
      let node = root
      for (let split = feature[node] ?? -1; split >= 0; split = feature[node] ?? -1) {
        node = (values[start + split] ?? 0) <= (threshold[node] ?? 0) ? node + 1 : (right[node] ?? 0)
      }
      sums[at] = (sums[at] ?? 0) + (threshold[node] ?? 0)
    }
  }
  return sums
}
