import { stemOf, wordsOf } from '#text/words.ts'

/** An article of a labelled set; `day` in days since 1970, absent if unknown. */
export interface Told {
  readonly title?: string
  readonly body: string
  readonly day?: number
}

const WORDS_READ = 400
const TITLE_COUNTS = 2
const HALF_LIFE_DAYS = 1.5
const WINDOW_DAYS = 10
const THRESHOLDS = [0.26, 0.24, 0.22, 0.2, 0.18, 0.16, 0.14, 0.12, 0.1]

/**
 * The baseline for Crier's stories: textbook average-link clustering over TF-IDF (Manning, Raghavan and Schütze 2008,
 * chapters 6 and 17), title words doubled, older articles halved after 1.5 days. It sees the whole set at once and
 * takes its document frequencies from it, which no desk can that reads articles as they come.
 *
 * @returns by threshold, for each article the number of its group
 */
export function averageLink(articles: readonly Told[]): readonly (readonly number[])[] {
  const links = linksOf(articles)
  const groups: (readonly number[] | undefined)[] = articles.map((_, at) => [at])
  return THRESHOLDS.map(threshold => {
    while (joinNearest(groups, links, threshold));
    const labels: number[] = []
    for (const [label, members] of groups.entries()) for (const at of members ?? []) labels[at] = label
    return labels
  })
}

function linksOf(articles: readonly Told[]): readonly Float64Array[] {
  const counts = articles.map(countsOf)
  const holding = new Map<string, number>()
  for (const terms of counts) for (const term of terms.keys()) holding.set(term, (holding.get(term) ?? 0) + 1)
  const vectors = counts.map(terms => {
    const weights = [...terms].map(
      ([term, times]) => [term, (1 + Math.log(times)) * Math.log(articles.length / (holding.get(term) ?? 1))] as const,
    )
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return new Map(weights.map(([term, weight]) => [term, weight / length]))
  })
  const rows = articles.map(() => new Float64Array(articles.length))
  for (const [a, one] of vectors.entries()) {
    for (const [b, other] of vectors.slice(0, a).entries()) {
      let sum = 0
      for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0)
      setBoth(rows, a, b, sum * fading(articles[a]?.day, articles[b]?.day))
    }
  }
  return rows
}

function countsOf({ title = '', body }: Told): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (word: string, times: number) => counts.set(stemOf(word), (counts.get(stemOf(word)) ?? 0) + times)
  for (const word of wordsOf(title)) count(word, TITLE_COUNTS)
  for (const word of wordsOf(body).slice(0, WORDS_READ)) count(word, 1)
  return counts
}

function fading(one: number | undefined, other: number | undefined): number {
  if (one === undefined || other === undefined) return 1
  const apart = Math.abs(one - other)
  return apart > WINDOW_DAYS ? 0 : 0.5 ** (apart / HALF_LIFE_DAYS)
}

function joinNearest(
  groups: (readonly number[] | undefined)[],
  links: readonly Float64Array[],
  least: number,
): boolean {
  let [from, to, highest] = [-1, -1, least]
  for (const [a, row] of links.entries()) {
    if (!groups[a]) continue
    for (let b = 0; b < a; b += 1) {
      const link = row[b] ?? 0
      if (link >= highest && groups[b]) [from, to, highest] = [b, a, link]
    }
  }
  const one = groups[from]
  const other = groups[to]
  if (!one || !other) return false
  for (let at = 0; at < links.length; at += 1) {
    const mean =
      (one.length * (links[from]?.[at] ?? 0) + other.length * (links[to]?.[at] ?? 0)) / (one.length + other.length)
    setBoth(links, from, at, mean)
  }
  groups[from] = [...one, ...other]
  groups[to] = undefined
  return true
}

function setBoth(rows: readonly Float64Array[], a: number, b: number, value: number): void {
  const [left, right] = [rows[a], rows[b]]
  if (!left || !right) return
  left[b] = value
  right[a] = value
}
