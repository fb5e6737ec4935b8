import type { Forest, Table } from '#text/summary/forest/trees.ts'

/** Hyperparameters of a forest. */
export interface Growth {
  readonly trees: number
  readonly leaves: number
  readonly rate: number
  /** Fewest rows in a leaf. */
  readonly leafRows: number
  /** Shrinks small leaves towards zero, as if they had this many more rows of value zero. */
  readonly shrinkage: number
  /** Fractions of the rows and features that each tree sees. */
  readonly rows: number
  readonly features: number
}

/** A table and the target of each row. */
export interface Lesson extends Table {
  readonly targets: Float32Array
}

const BINS = 64

/** Gradient boosting of squared error over histograms, best leaf first (as in LightGBM, Ke et al. 2017). */
export function boost({ width, values, targets }: Lesson, growth: Growth, random: () => number): Forest {
  const count = targets.length
  const borders = Array.from({ length: width }, (_, feature) => bordersOf(values, width, feature, count))
  const bins = binned(values, width, count, borders)
  const residual = Float32Array.from(targets)
  const nodes: Node[] = []
  const roots: number[] = []
  const order = new Uint32Array(count)
  for (let tree = 0; tree < growth.trees; tree += 1) {
    let used = 0
    for (let row = 0; row < count; row += 1) if (random() < growth.rows) order[used++] = row
    const features = Array.from({ length: width }, (_, feature) => feature).filter(() => random() < growth.features)
    const grown = grow(bins, residual, order.subarray(0, used), count, features, growth)
    roots.push(nodes.length)
    flatten(grown, borders, nodes)
    for (let row = 0; row < count; row += 1) residual[row] = (residual[row] ?? 0) - leafValue(grown, bins, count, row)
  }
  return {
    roots: Uint32Array.from(roots),
    feature: Int16Array.from(nodes, node => node.feature),
    threshold: Float32Array.from(nodes, node => node.threshold),
    right: Uint32Array.from(nodes, node => node.right),
  }
}

interface Node {
  readonly feature: number
  readonly threshold: number
  right: number
}

interface Grown {
  readonly from: number
  readonly to: number
  readonly sum: number
  readonly histogram: Float64Array
  value: number
  split?: { readonly feature: number; readonly bin: number; readonly gain: number }
  branches?: readonly [Grown, Grown]
}

function bordersOf(values: Float32Array, width: number, feature: number, count: number): Float32Array {
  const step = Math.max(1, Math.floor(count / 20_000))
  const sample: number[] = []
  for (let row = 0; row < count; row += step) sample.push(values[row * width + feature] ?? 0)
  const sorted = Float32Array.from(sample).sort()
  const cuts = new Set<number>()
  for (let bin = 1; bin < BINS; bin += 1) cuts.add(sorted[Math.floor((bin * sorted.length) / BINS)] ?? 0)
  return Float32Array.from(cuts).sort()
}

/** The bin of every value, feature by feature. */
function binned(values: Float32Array, width: number, count: number, borders: readonly Float32Array[]): Uint8Array {
  const bins = new Uint8Array(width * count)
  for (const [feature, cuts] of borders.entries()) {
    for (let row = 0; row < count; row += 1) {
      const value = values[row * width + feature] ?? 0
      let [low, high] = [0, cuts.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (value <= (cuts[middle] ?? 0)) high = middle
        else low = middle + 1
      }
      bins[feature * count + row] = low
    }
  }
  return bins
}

function grow(
  bins: Uint8Array,
  residual: Float32Array,
  order: Uint32Array,
  count: number,
  features: readonly number[],
  growth: Growth,
): Grown {
  const scratch = new Uint32Array(order.length)
  const histogram = (from: number, to: number): Float64Array => {
    const cells = new Float64Array(features.length * BINS * 2)
    for (const [place, feature] of features.entries()) {
      const base = place * BINS * 2
      const column = feature * count
      for (let at = from; at < to; at += 1) {
        const row = order[at] ?? 0
        const cell = base + (bins[column + row] ?? 0) * 2
        cells[cell] = (cells[cell] ?? 0) + (residual[row] ?? 0)
        cells[cell + 1] = (cells[cell + 1] ?? 0) + 1
      }
    }
    return cells
  }
  const leaf = (from: number, to: number, cells: Float64Array): Grown => {
    let sum = 0
    for (let at = from; at < to; at += 1) sum += residual[order[at] ?? 0] ?? 0
    const grown: Grown = {
      from,
      to,
      sum,
      histogram: cells,
      value: (growth.rate * sum) / (to - from + growth.shrinkage),
    }
    const split = bestSplit(cells, features, sum, to - from, growth)
    if (split) grown.split = split
    return grown
  }
  const root = leaf(0, order.length, histogram(0, order.length))
  const leaves = [root]
  while (leaves.length < growth.leaves) {
    const next = leaves.reduce((top, one) => ((one.split?.gain ?? 0) > (top?.split?.gain ?? 0) ? one : top), leaves[0])
    if (!next?.split) break
    const middle = partition(order, scratch, next, bins, count)
    const small = middle - next.from < next.to - middle ? histogram(next.from, middle) : histogram(middle, next.to)
    const large = next.histogram.map((cell, at) => cell - (small[at] ?? 0))
    const leftSmall = middle - next.from < next.to - middle
    const left = leaf(next.from, middle, leftSmall ? small : large)
    const right = leaf(middle, next.to, leftSmall ? large : small)
    next.branches = [left, right]
    leaves.splice(leaves.indexOf(next), 1, left, right)
  }
  return root
}

function bestSplit(
  cells: Float64Array,
  features: readonly number[],
  sum: number,
  count: number,
  { leafRows: fewest, shrinkage }: Growth,
): Grown['split'] {
  let best: Grown['split']
  const all = (sum * sum) / (count + shrinkage)
  for (const [place, feature] of features.entries()) {
    let [leftSum, leftCount] = [0, 0]
    for (let bin = 0; bin < BINS - 1; bin += 1) {
      const cell = (place * BINS + bin) * 2
      leftSum += cells[cell] ?? 0
      leftCount += cells[cell + 1] ?? 0
      const rightCount = count - leftCount
      if (leftCount < fewest) continue
      if (rightCount < fewest) break
      const rightSum = sum - leftSum
      const gain =
        (leftSum * leftSum) / (leftCount + shrinkage) + (rightSum * rightSum) / (rightCount + shrinkage) - all
      if (gain > (best?.gain ?? 1e-9)) best = { feature, bin, gain }
    }
  }
  return best
}

/** Puts the rows that go left before those that go right; returns where the right ones begin. */
function partition(order: Uint32Array, scratch: Uint32Array, node: Grown, bins: Uint8Array, count: number): number {
  const { feature, bin } = node.split ?? { feature: 0, bin: 0 }
  let left = node.from
  let right = 0
  for (let at = node.from; at < node.to; at += 1) {
    const row = order[at] ?? 0
    if ((bins[feature * count + row] ?? 0) <= bin) order[left++] = row
    else scratch[right++] = row
  }
  order.set(scratch.subarray(0, right), left)
  return left
}

function leafValue(root: Grown, bins: Uint8Array, count: number, row: number): number {
  let node = root
  while (node.branches && node.split) {
    node = node.branches[(bins[node.split.feature * count + row] ?? 0) <= node.split.bin ? 0 : 1]
  }
  return node.value
}

function flatten(grown: Grown, borders: readonly Float32Array[], nodes: Node[]): void {
  if (!grown.branches || !grown.split) {
    nodes.push({ feature: -1, threshold: grown.value, right: 0 })
    return
  }
  const { feature, bin } = grown.split
  const node: Node = { feature, threshold: borders[feature]?.[bin] ?? Number.MAX_VALUE, right: 0 }
  nodes.push(node)
  flatten(grown.branches[0], borders, nodes)
  node.right = nodes.length
  flatten(grown.branches[1], borders, nodes)
}
