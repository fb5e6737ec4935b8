import type { StoryVector } from '../similarity.ts'
import { contrast, FEWEST_TO_CONTRAST, type Group, groupOf, type Tellers, tellersOf } from './contrast.ts'

/** From this average similarity on, two groups of articles tell one story. */
export const LINK = 0.12

interface Cluster {
  readonly members: readonly number[]
  /** Made when it is first asked for, as is what follows. */
  group?: Group
  readonly contrasts: Map<Cluster, number>
}

interface Nearest {
  readonly to: number
  readonly link: number
}

/**
 * Average-link clustering: the two most similar groups are joined, again and again, until none are similar enough.
 * Look-alike events (two fires in two branches of one shop) share most of their words; what tells them apart is that
 * each has names the other lacks, and the more these say so (`contrast`), the less similar two groups count.
 *
 * @param similarities of every two articles, 0 to 1
 * @returns the groups, each ascending, by their first article
 */
export function clustersOf(
  vectors: readonly StoryVector[],
  similarities: readonly Float64Array[],
): readonly (readonly number[])[] {
  const links = similarities.map(row => Float64Array.from(row))
  const clusters: (Cluster | undefined)[] = vectors.map((_, index) => ({
    members: [index],
    contrasts: new Map(),
  }))
  let tellers: Tellers | undefined
  const contrastOf = (one: Cluster, other: Cluster): number => {
    const known = one.contrasts.get(other) ?? other.contrasts.get(one)
    if (known !== undefined) return known
    tellers ??= tellersOf(vectors)
    one.group ??= groupOf(tellers, one.members)
    other.group ??= groupOf(tellers, other.members)
    const found = contrast(tellers, one.group, other.group)
    one.contrasts.set(other, found)
    return found
  }
  const between = (a: number, b: number): number => {
    const [one, other, link] = [clusters[a], clusters[b], links[a]?.[b] ?? 0]
    if (a === b || !one || !other || link < LINK) return 0
    if (Math.min(one.members.length, other.members.length) < FEWEST_TO_CONTRAST) return link
    return link * (1 - contrastOf(one, other))
  }
  const nearest = (a: number): Nearest => {
    let best: Nearest = { to: -1, link: 0 }
    const row = links[a]
    for (let b = 0; b < clusters.length; b += 1) {
      if (clusters[b] === undefined || (row?.[b] ?? 0) <= best.link) continue
      const link = between(a, b)
      if (link > best.link) best = { to: b, link }
    }
    return best
  }
  const best = clusters.map((_, index) => nearest(index))
  for (;;) {
    const from = best.reduce((top, { link }, index) => (link > (best[top]?.link ?? 0) ? index : top), 0)
    const { to, link } = best[from] ?? { to: -1, link: 0 }
    const [one, other] = [clusters[from], clusters[to]]
    if (link < LINK || !one || !other) break
    average(links, from, one.members.length, to, other.members.length)
    clusters[from] = joined(one, other, tellers)
    clusters[to] = undefined
    for (const [index, cluster] of clusters.entries()) {
      const known = best[index]
      if (!cluster) best[index] = { to: -1, link: 0 }
      else if (known?.to === from || known?.to === to || index === from) best[index] = nearest(index)
      else if ((links[index]?.[from] ?? 0) > (known?.link ?? 0)) {
        const now = between(index, from)
        if (now > (known?.link ?? 0)) best[index] = { to: from, link: now }
      }
    }
  }
  return clusters
    .flatMap(cluster => (cluster ? [cluster.members.toSorted((a, b) => a - b)] : []))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

function joined(one: Cluster, other: Cluster, tellers: Tellers | undefined): Cluster {
  const [large, small] = one.members.length < other.members.length ? [other, one] : [one, other]
  const members = [...one.members, ...other.members]
  const cluster: Cluster = { members, contrasts: new Map() }
  if (tellers && large.group) cluster.group = groupOf(tellers, small.members, large.group)
  return cluster
}

/** Lance and Williams' update for the average link: the links of `to` are folded into those of `from`. */
function average(links: readonly Float64Array[], from: number, sizeFrom: number, to: number, sizeTo: number): void {
  for (const [index, row] of links.entries()) {
    const link = ((row[from] ?? 0) * sizeFrom + (row[to] ?? 0) * sizeTo) / (sizeFrom + sizeTo)
    row[from] = link
    const own = links[from]
    if (own) own[index] = link
  }
}
