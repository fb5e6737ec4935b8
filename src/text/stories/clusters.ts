import type { StoryVector } from '../similarity.ts'
import { contrast, FEWEST_TO_CONTRAST } from './contrast.ts'
import { type Group, groupOf, type Tellers, tellersOf } from './groups.ts'

/** Average similarity from which two groups of articles are one story. */
export const LINK = 0.12

interface Cluster {
  members: readonly number[]
  /** Computed on first use, like the contrasts, which are keyed by the other cluster. */
  group: Group | undefined
  contrasts: Map<Cluster, number> | undefined
  /** The index of the most similar cluster, and the similarity. */
  nearest: number
  link: number
}

/** The clusters so far; `undefined` once merged into another. */
interface Table {
  readonly vectors: readonly StoryVector[]
  readonly clusters: (Cluster | undefined)[]
  /** Indices of the remaining ones, ascending. */
  readonly standing: number[]
  readonly links: readonly Float64Array[]
  tellers: Tellers | undefined
}

/**
 * Average-link clustering: repeatedly joins the two most similar groups, until none are similar enough. Look-alike
 * events (two fires in two branches of one shop) share most of their words, but each has names the other lacks; the
 * stronger that evidence (`contrast`), the lower the similarity.
 *
 * @param similarities pairwise, 0 to 1
 *
 * @returns the groups, each ascending, ordered by first article
 */
export function clustersOf(
  vectors: readonly StoryVector[],
  similarities: readonly Float64Array[],
): readonly (readonly number[])[] {
  const clusters: (Cluster | undefined)[] = []
  const links: Float64Array[] = []
  const standing: number[] = []
  for (const row of similarities) {
    standing.push(links.length)
    clusters.push({ members: [links.length], group: undefined, contrasts: undefined, nearest: -1, link: 0 })
    links.push(row.slice())
  }
  const table: Table = { vectors, clusters, standing, links, tellers: undefined }
  for (const at of standing) findNearest(table, at)
  while (joinNearest(table));
  return table.clusters
    .flatMap(cluster => (cluster ? [cluster.members.toSorted((a, b) => a - b)] : []))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

function findNearest(table: Table, at: number): void {
  const { clusters, standing } = table
  const cluster = clusters[at]
  const row = table.links[at]
  if (!cluster || !row) return
  cluster.nearest = -1
  cluster.link = 0
  for (let place = 0; place < standing.length; place += 1) {
    const other = standing[place] ?? 0
    if (other !== at && (row[other] ?? 0) > cluster.link) consider(table, cluster, at, other)
  }
}

/** Records another cluster as the nearest if it is nearer than the known one. */
function consider(table: Table, cluster: Cluster, at: number, other: number): void {
  const to = table.clusters[other]
  if (!to) return
  let link = table.links[at]?.[other] ?? 0
  if (link < LINK) return
  if (Math.min(cluster.members.length, to.members.length) >= FEWEST_TO_CONTRAST)
    link *= 1 - contrastOf(table, cluster, to)
  if (link <= cluster.link) return
  cluster.nearest = other
  cluster.link = link
}

function contrastOf(table: Table, one: Cluster, other: Cluster): number {
  const known = one.contrasts?.get(other) ?? other.contrasts?.get(one)
  if (known !== undefined) return known
  table.tellers ??= tellersOf(table.vectors)
  one.group ??= groupOf(table.tellers, one.members)
  other.group ??= groupOf(table.tellers, other.members)
  const found = contrast(table.tellers, one.group, other.group)
  one.contrasts ??= new Map()
  one.contrasts.set(other, found)
  return found
}

/** Joins the two nearest clusters; false if none are near enough. */
function joinNearest(table: Table): boolean {
  const { clusters, links, standing } = table
  let from = -1
  let highest = 0
  for (let place = 0; place < standing.length; place += 1) {
    const at = standing[place] ?? 0
    const link = clusters[at]?.link ?? 0
    if (link <= highest) continue
    highest = link
    from = at
  }
  const one = clusters[from]
  const to = one?.nearest ?? -1
  const other = clusters[to]
  if (highest < LINK || !one || !other) return false
  average(table, from, one.members.length, to, other.members.length)
  clusters[from] = joined(one, other, table.tellers)
  clusters[to] = undefined
  standing.splice(standing.indexOf(to), 1)
  for (let place = 0; place < standing.length; place += 1) {
    const at = standing[place] ?? 0
    const cluster = clusters[at]
    if (!cluster) continue
    if (at === from || cluster.nearest === from || cluster.nearest === to) findNearest(table, at)
    else if ((links[at]?.[from] ?? 0) > cluster.link) consider(table, cluster, at, from)
  }
  return true
}

function joined(one: Cluster, other: Cluster, tellers: Tellers | undefined): Cluster {
  const large = one.members.length < other.members.length ? other : one
  const small = large === one ? other : one
  return {
    members: [...one.members, ...other.members],
    group: tellers && large.group ? groupOf(tellers, small.members, large.group) : undefined,
    contrasts: undefined,
    nearest: -1,
    link: 0,
  }
}

/** Lance–Williams update for the average link: merges the links of `to` into those of `from`. */
function average({ links, standing }: Table, from: number, sizeFrom: number, to: number, sizeTo: number): void {
  const own = links[from]
  for (let place = 0; place < standing.length; place += 1) {
    const at = standing[place] ?? 0
    const row = links[at]
    if (!row || !own) continue
    const link = ((row[from] ?? 0) * sizeFrom + (row[to] ?? 0) * sizeTo) / (sizeFrom + sizeTo)
    row[from] = link
    own[at] = link
  }
}
