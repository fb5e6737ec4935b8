import { rarityOf } from '../rarity.ts'
import type { StoryVector } from '../similarity.ts'

/** From this average similarity on, two groups of articles tell one story. */
export const LINK = 0.13
/** Groups of fewer articles have no profile to be told apart by. */
const FEWEST_FOR_PROFILE = 3
/** A term belongs to a group's profile if it is rare in news and this share of the group's articles has it. */
const PROFILE = { rarity: 3, share: 0.3 }

interface Cluster {
  readonly members: readonly number[]
  /** How many members have each term that is rare in news. */
  readonly holders: Map<string, number>
  readonly profile: readonly { readonly term: string; readonly share: number; readonly weight: number }[]
}

/**
 * Average-link clustering: the two most similar groups are joined, again and again, until none are similar enough.
 * Look-alike events (two fires in two branches of one shop) share most of their words; what tells them apart is that
 * each has names the other lacks, and the more of its profile a group lacks, the less similar it counts.
 *
 * @param similarities of every two articles, 0 to 1
 * @returns the groups, each ascending, by their first article
 */
export function clustersOf(
  vectors: readonly StoryVector[],
  similarities: readonly Float64Array[],
): readonly (readonly number[])[] {
  const links = similarities.map(row => Float64Array.from(row))
  const clusters: (Cluster | undefined)[] = vectors.map((vector, index) => ({
    members: [index],
    holders: rareIn(vector),
    profile: [],
  }))
  const between = (a: number, b: number): number => {
    const [one, other, link] = [clusters[a], clusters[b], links[a]?.[b] ?? 0]
    return a === b || !one || !other || link < LINK ? 0 : link * (1 - contrast(one, other))
  }
  const nearest = (a: number): Nearest => {
    let best: Nearest = { to: -1, link: 0 }
    for (let b = 0; b < clusters.length; b += 1) {
      if ((links[a]?.[b] ?? 0) <= best.link) continue
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
    clusters[from] = joined(one, other)
    clusters[to] = undefined
    for (const [index, cluster] of clusters.entries()) {
      const known = best[index]
      if (!cluster || known?.to === from || known?.to === to || index === from) best[index] = nearest(index)
      else {
        const now = between(index, from)
        if (now > (known?.link ?? 0)) best[index] = { to: from, link: now }
      }
    }
  }
  return clusters
    .flatMap(cluster => (cluster ? [cluster.members.toSorted((a, b) => a - b)] : []))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

interface Nearest {
  readonly to: number
  readonly link: number
}

const rare = new WeakMap<StoryVector, readonly string[]>()

function rareIn(vector: StoryVector): Map<string, number> {
  const terms = rare.get(vector) ?? vector.terms.filter(term => rarityOf(term) >= PROFILE.rarity)
  rare.set(vector, terms)
  return new Map(terms.map(term => [term, 1]))
}

/** Folds the smaller group into the larger. */
function joined(one: Cluster, other: Cluster): Cluster {
  const [holders, added] =
    one.holders.size < other.holders.size ? [other.holders, one.holders] : [one.holders, other.holders]
  for (const [term, count] of added) holders.set(term, (holders.get(term) ?? 0) + count)
  const members = [...one.members, ...other.members]
  if (members.length < FEWEST_FOR_PROFILE) return { members, holders, profile: [] }
  const profile = [...holders]
    .filter(([, count]) => count >= PROFILE.share * members.length)
    .map(([term, count]) => ({ term, share: count / members.length, weight: rarityOf(term) }))
  return { members, holders, profile }
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

/** 0 if the groups have the same profile, 1 if neither has anything of the other's. */
function contrast(one: Cluster, other: Cluster): number {
  if (Math.min(one.members.length, other.members.length) < FEWEST_FOR_PROFILE) return 0
  return Math.sqrt(missing(one, other) * missing(other, one))
}

/** The share of a group's profile that another group lacks. */
function missing(one: Cluster, other: Cluster): number {
  let all = 0
  let lacked = 0
  for (const { term, share, weight } of one.profile) {
    const theirs = (other.holders.get(term) ?? 0) / other.members.length
    all += share * weight
    lacked += weight * Math.max(0, share - theirs)
  }
  return all === 0 ? 0 : lacked / all
}
