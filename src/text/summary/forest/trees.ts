/**
 * Boosted regression trees. Tree by tree, node by node in pre-order: a split has its feature and threshold and is
 * followed by its left branch; `right` is the index of the right one. A leaf has feature -1, and its value as
 * threshold.
 */
export interface Forest {
  readonly roots: Uint32Array
  readonly feature: Int16Array
  readonly threshold: Float32Array
  readonly right: Uint32Array
}

/** Rows of `width` features, row after row. */
export interface Table {
  readonly width: number
  readonly values: Float32Array
}

export function tableOf(rows: readonly ArrayLike<number>[]): Table {
  const width = rows[0]?.length ?? 0
  const values = new Float32Array(rows.length * width)
  for (const [at, row] of rows.entries()) values.set(row, at * width)
  return { width, values }
}
