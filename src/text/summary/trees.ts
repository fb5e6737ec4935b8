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

/** The sum of what the trees say; a feature at or under a threshold goes left. */
export function predict({ roots, feature, threshold, right }: Forest, row: Float32Array): number {
  let sum = 0
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] ?? 0
    for (let at = feature[node] ?? -1; at >= 0; at = feature[node] ?? -1) {
      node = (row[at] ?? 0) <= (threshold[node] ?? 0) ? node + 1 : (right[node] ?? 0)
    }
    sum += threshold[node] ?? 0
  }
  return sum
}
