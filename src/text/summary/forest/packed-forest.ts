import type { Forest, Table } from './trees.ts'

/**
 * A forest laid out for speed: a node is one integer, so that a step is computed without branching. A split has its
 * feature, the rank of its threshold among those of the feature, how much farther the right branch is than the left
 * one, and a flag; a leaf is 0.
 */
export interface PackedForest {
  readonly roots: Uint32Array
  readonly nodes: Int32Array
  /** The values of leaves, by node. */
  readonly values: Float32Array
  /** The thresholds of each feature, ascending. */
  readonly thresholds: readonly Float32Array[]
}

/** Bits from the lowest: 7 for the feature, 12 for the rank, 11 for the distance, and the flag. */
const FEATURE = 127
const PLACE = 4095
const STEPS = 2047

/** @throws RangeError for a forest too large for the layout, which no forest trained here is */
export function packForest({ roots, feature, threshold, right }: Forest): PackedForest {
  const found = Array.from({ length: FEATURE + 1 }, (): number[] => [])
  for (const [node, of] of feature.entries()) if (of >= 0) found[of]?.push(threshold[node] ?? 0)
  const thresholds = found.map(list => Float32Array.from(new Set(list)).sort())
  const places = thresholds.map(list => new Map(Array.from(list, (value, place) => [value, place])))
  const nodes = Int32Array.from(feature, (of, node) => {
    if (of < 0) return 0
    const place = places[of]?.get(threshold[node] ?? 0) ?? 0
    const steps = (right[node] ?? 0) - node - 1
    if (of > FEATURE || place > PLACE || steps > STEPS) throw new RangeError('expected a smaller forest')
    return (1 << 30) | (steps << 19) | (place << 7) | of
  })
  return { roots, nodes, values: threshold, thresholds }
}

/**
 * For each row, the sum of the trees' values; a feature at or under a threshold goes left. One tree at a time, so that
 * it stays in the processor's cache for all rows, and four rows at once, so that none waits for another.
 */
export function predict({ roots, nodes, values, thresholds }: PackedForest, table: Table): Float64Array {
  const { width } = table
  const rows = width === 0 ? 0 : table.values.length / width
  const places = placesIn(thresholds, table, rows + 3)
  const sums = new Float64Array(rows + 3)
  for (const root of roots) {
    for (let at = 0; at < rows; at += 4) {
      const row = at * width
      let a = root
      let b = root
      let c = root
      let d = root
      for (;;) {
        const i = nodes[a] ?? 0
        const j = nodes[b] ?? 0
        const k = nodes[c] ?? 0
        const l = nodes[d] ?? 0
        if ((i | j | k | l) === 0) break
        a += step(i, places[row + (i & FEATURE)] ?? 0)
        b += step(j, places[row + width + (j & FEATURE)] ?? 0)
        c += step(k, places[row + 2 * width + (k & FEATURE)] ?? 0)
        d += step(l, places[row + 3 * width + (l & FEATURE)] ?? 0)
      }
      sums[at] = (sums[at] ?? 0) + (values[a] ?? 0)
      sums[at + 1] = (sums[at + 1] ?? 0) + (values[b] ?? 0)
      sums[at + 2] = (sums[at + 2] ?? 0) + (values[c] ?? 0)
      sums[at + 3] = (sums[at + 3] ?? 0) + (values[d] ?? 0)
    }
  }
  return sums.subarray(0, rows)
}

/**
 * The distance to the next node: 0 at a leaf, 1 if the row's rank is not above the split's, otherwise to the right
 * branch.
 */
function step(node: number, place: number): number {
  return (node >> 30) + (((((node >> 7) & PLACE) - place) >> 31) & ((node >> 19) & STEPS))
}

/**
 * For each value of the rows, how many thresholds of its feature are below it; cached, since many equal those of the
 * previous row.
 */
function placesIn(thresholds: readonly Float32Array[], { width, values }: Table, rows: number): Int16Array {
  const places = new Int16Array(rows * width)
  for (const [feature, list] of thresholds.entries()) {
    if (list.length === 0) continue
    let before = Number.NaN
    let place = 0
    for (let at = feature; at < values.length; at += width) {
      const value = values[at] ?? 0
      if (value !== before) place = placeOf(value, list)
      before = value
      places[at] = place
    }
  }
  return places
}

function placeOf(value: number, thresholds: Float32Array): number {
  let [low, high] = [0, thresholds.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= (thresholds[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
