import { keysOf, vectorOf } from './similarity.ts'
import { lessened } from './stories/in-the-news.ts'
import { areAlike, ARTICLES_WEIGHED, placeInStory, type Placeable, type Placed } from './stories/place.ts'
import { isWithin, Shelves } from './stories/shelves.ts'
import { ToldLately } from './stories/told-lately.ts'

export {
  areAlike,
  areAlikeBy,
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
 * Groups a stream of articles in memory; makes the same decisions in the same order as the store. News counts are kept
 * only for articles with a day.
 *
 * @returns for each article its story: the index of the article that began it
 */
export function groupStories(
  articles: readonly { readonly title?: string; readonly body: string; readonly day?: number }[],
): readonly number[] {
  const placed: Member[] = []
  /** By story, its articles in order of arrival. */
  const stories: number[][] = []
  const shelves = new Shelves(articles.length)
  const toldLately = new ToldLately()
  for (const [article, text] of articles.entries()) {
    const general = vectorOf(text)
    const vector = text.day === undefined ? general : lessened(general, toldLately.around(text.day, general))
    const keys = keysOf(vector)
    const arrival: Placeable = text.day === undefined ? { vector } : { vector, day: text.day }
    const likely = new Set<number>()
    for (const index of shelves.nearest(text.day, keys)) {
      const other = placed[index]
      if (other && !likely.has(other.story) && areAlike(arrival, other)) likely.add(other.story)
    }
    const near: number[] = []
    for (const story of likely) near.push(...newestOf(stories[story] ?? [], text.day, placed))
    const others = near.sort((a, b) => a - b).flatMap(index => placed[index] ?? [])
    const { story = article, moved } = placeInStory(arrival, others)
    if (text.day !== undefined) toldLately.add(text.day, vector, membersOf(story, moved, others))
    placed.push({ ...arrival, article, story })
    stories[article] = []
    for (const index of moved) {
      const member = placed[index]
      if (!member) continue
      stories[member.story] = (stories[member.story] ?? []).filter(other => other !== index)
      placed[index] = { ...member, story }
    }
    stories[story] = [...(stories[story] ?? []), ...moved, article].sort((a, b) => a - b)
    shelves.add(text.day, keys, article)
  }
  return placed.map(({ story }) => story)
}

/** The candidates that are in a story, or move into it. */
function membersOf(story: number, moved: readonly number[], near: readonly Member[]): readonly Member[] {
  return near.filter(member => member.story === story || moved.includes(member.article))
}

/** The newest articles of a story within the window, as many as represent it. */
function newestOf(story: readonly number[], day: number | undefined, placed: readonly Member[]): readonly number[] {
  return story.filter(index => isWithin(day, placed[index]?.day)).slice(-ARTICLES_WEIGHED)
}
