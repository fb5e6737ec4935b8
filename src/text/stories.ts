import { keysOf, vectorOf } from './similarity.ts'
import {
  areAlike,
  ARTICLES_WEIGHED,
  KEYS_SHARED,
  NEAREST,
  placeInStory,
  type Placeable,
  type Placed,
  WINDOW_DAYS,
} from './stories/place.ts'

export {
  areAlike,
  ARTICLES_WEIGHED,
  KEYS_SHARED,
  NEAREST,
  placeInStory,
  type Placeable,
  type Placed,
  type Placement,
  WINDOW_DAYS,
} from './stories/place.ts'

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
  const shelves: Shelves = new Map()
  for (const [article, text] of articles.entries()) {
    const vector = vectorOf(text)
    const arrival: Placeable = text.day === undefined ? { vector } : { vector, day: text.day }
    const like = nearestTo(arrival, placed, shelves).filter(other => areAlike(arrival, other))
    const near = [...new Set(like.map(({ story }) => story))]
      .flatMap(story => newestOf(stories.get(story) ?? new Set(), text.day, placed))
      .sort((a, b) => a.article - b.article)
    const { story = article, moved } = placeInStory(arrival, near)
    placed.push({ ...arrival, article, story })
    for (const index of moved) {
      const member = placed[index]
      if (!member) continue
      stories.get(member.story)?.delete(index)
      placed[index] = { ...member, story }
    }
    stories.set(story, new Set([...(stories.get(story) ?? []), ...moved, article]))
    shelve(shelves, text.day, keysOf(vector), article)
  }
  return placed.map(({ story }) => story)
}

/** The newest articles of a story within the window, as many as speak for it, in the order they came. */
function newestOf(story: ReadonlySet<number>, day: number | undefined, placed: readonly Member[]): readonly Member[] {
  const within = [...story].flatMap(index => placed[index] ?? []).filter(member => isWithin(day, member.day))
  return within.sort((a, b) => a.article - b.article).slice(-ARTICLES_WEIGHED)
}

/** By day, the articles that have each key. */
type Shelves = Map<number | undefined, Map<string, number[]>>

function shelve(shelves: Shelves, day: number | undefined, keys: readonly string[], article: number): void {
  const shelf = shelves.get(day) ?? new Map<string, number[]>()
  shelves.set(day, shelf)
  for (const key of keys) {
    const holders = shelf.get(key)
    if (holders) holders.push(article)
    else shelf.set(key, [article])
  }
}

/** The articles within the window that share most keys, newest first among equals. */
function nearestTo(arrival: Placeable, placed: readonly Member[], shelves: Shelves): readonly Member[] {
  const keys = keysOf(arrival.vector)
  const shared = new Map<number, number>()
  for (const [day, shelf] of shelves) {
    if (!isWithin(arrival.day, day)) continue
    for (const key of keys) for (const index of shelf.get(key) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
  }
  return [...shared]
    .filter(([, keys]) => keys >= KEYS_SHARED)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, NEAREST)
    .flatMap(([index]) => placed[index] ?? [])
}

function isWithin(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined || Math.abs(one - other) <= WINDOW_DAYS
}
