import { keysOf, vectorOf } from './similarity.ts'
import {
  areAlike,
  KEYS_SHARED,
  NEAREST,
  placeInStory,
  type Placeable,
  type Placed,
  WINDOW_DAYS,
} from './stories/place.ts'

export { NEAREST, placeInStory, type Placeable, type Placed, type Placement, WINDOW_DAYS } from './stories/place.ts'

type Member = Placed<number, number>

/**
 * Groups a stream of articles as they come, in memory; the same decisions in the same order as the store makes.
 *
 * @returns for each article its story: the position of the article that began it.
 */
export function groupStories(
  articles: readonly { readonly title?: string; readonly body: string; readonly day?: number }[],
): readonly number[] {
  const placed: Member[] = []
  const stories = new Map<number, Set<number>>()
  const holders = new Map<string, number[]>()
  for (const [article, text] of articles.entries()) {
    const vector = vectorOf(text)
    const arrival: Placeable = text.day === undefined ? { vector } : { vector, day: text.day }
    const like = nearestTo(arrival, placed, holders).filter(other => areAlike(arrival, other))
    const near = [...new Set(like.map(({ story }) => story))]
      .flatMap(story => [...(stories.get(story) ?? [])])
      .sort((a, b) => a - b)
      .flatMap(index => placed[index] ?? [])
      .filter(other => isWithin(arrival, other))
    const { story = article, moved } = placeInStory(arrival, near)
    placed.push({ ...arrival, article, story })
    for (const index of moved) {
      const member = placed[index]
      if (!member) continue
      stories.get(member.story)?.delete(index)
      placed[index] = { ...member, story }
    }
    stories.set(story, new Set([...(stories.get(story) ?? []), ...moved, article]))
    for (const key of keysOf(vector)) holders.set(key, hold(holders.get(key) ?? [], article))
  }
  return placed.map(({ story }) => story)
}

function hold(list: number[], article: number): number[] {
  list.push(article)
  return list
}

/** The articles within the window that share most keys, newest first among equals. */
function nearestTo(
  arrival: Placeable,
  placed: readonly Member[],
  holders: ReadonlyMap<string, readonly number[]>,
): readonly Member[] {
  const shared = new Map<number, number>()
  for (const key of keysOf(arrival.vector)) {
    for (const index of holders.get(key) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
  }
  return [...shared]
    .filter(([, keys]) => keys >= KEYS_SHARED)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .flatMap(([index]) => placed[index] ?? [])
    .filter(other => isWithin(arrival, other))
    .slice(0, NEAREST)
}

function isWithin(one: Placeable, other: Placeable): boolean {
  return one.day === undefined || other.day === undefined || Math.abs(one.day - other.day) <= WINDOW_DAYS
}
