import { sharedOf, similaritiesOf, similarityOf, type StoryVector } from '../similarity.ts'
import { clustersOf, LINK } from './clusters.ts'

/** An article as needed for grouping. `day` in days since 1970, absent if unknown. */
export interface Placeable {
  readonly vector: StoryVector
  readonly day?: number
}

/** An article that already belongs to a story. */
export interface Placed<Article, Story> extends Placeable {
  readonly article: Article
  readonly story: Story
}

/**
 * Where an article goes. Without a `story`, it begins a new one. `moved`: articles from other stories that move with
 * it.
 */
export interface Placement<Article, Story> {
  readonly story?: Story
  readonly moved: readonly Article[]
}

/** Days beyond which articles are never the same story, and need not be compared. */
export const WINDOW_DAYS = 14
/** Keys (`keysOf`) that an article must share with the new one to be a candidate. */
export const KEYS_SHARED = 2
/** Candidates considered: those that share most first, ties to the newer one. */
export const NEAREST = 30
/** How similarity fades with the days between two articles. */
const FADING = { days: 2.8, steepness: 1.5 }
/**
 * A follow-up within the window names the same people and places (`rare`) and is about the same matter (`telling`); its
 * similarity fades no further than to `least`. The same minister or street alone is another story. Within the same
 * working week, and where no words are known (`heard`), strong similarity must suffice: it fades as far as `alike`.
 */
const FOLLOWS_UP = { rare: 0.2, telling: 0.1, least: 0.4, heard: 0.1, alike: 0.3, week: 5 }

/** Stories that are compared with each other. */
const STORIES_WEIGHED = 4
/** Newest articles that represent a story. */
export const ARTICLES_WEIGHED = 24

/** Are two articles similar enough for one's story to be considered for the other? */
export function areAlike(one: Placeable, other: Placeable): boolean {
  return areAlikeBy(similarityOf(one.vector, other.vector), one.day, other.day)
}

/** The same, given their similarity. */
export function areAlikeBy(similarity: number, one: Placeable['day'], other: Placeable['day']): boolean {
  const apart = daysApart(one, other)
  return apart <= WINDOW_DAYS && similarity * Math.max(FOLLOWS_UP.least, fading(apart)) >= LINK
}

function likeness(one: Placeable, other: Placeable): number {
  return similarityOf(one.vector, other.vector) * leftAfterDays(one, other)
}

/**
 * Decides which story an article belongs to.
 *
 * @param near the articles within `WINDOW_DAYS`, in order of arrival, of stories with a similar candidate (`areAlike`);
 * the newest `ARTICLES_WEIGHED` of each suffice. They are re-clustered with the new article, and only its own cluster
 * matters: it joins the story with more than half of its articles in that cluster, the largest such; if there is none,
 * a new story.
 */
export function placeInStory<Article, Story>(
  arrival: Placeable,
  near: readonly Placed<Article, Story>[],
): Placement<Article, Story> {
  const rivals = weighed(arrival, near)
  if (rivals.length === 0) return { moved: [] }
  const all: readonly Placeable[] = [...rivals, arrival]
  const vectors: StoryVector[] = []
  for (const { vector } of all) vectors.push(vector)
  const clusters = clustersOf(vectors, fade(similaritiesOf(vectors), all))
  const own = clusters.find(cluster => cluster.includes(rivals.length)) ?? []
  const members = own.flatMap(index => rivals[index] ?? [])
  const sizes = tally(rivals)
  const [story] =
    [...tally(members)].filter(([id, count]) => count * 2 > (sizes.get(id) ?? 0)).sort((a, b) => b[1] - a[1])[0] ?? []
  const moved = members.filter(member => member.story !== story).map(({ article }) => article)
  return story === undefined ? { moved } : { story, moved }
}

function weighed<Article, Story>(
  arrival: Placeable,
  near: readonly Placed<Article, Story>[],
): readonly Placed<Article, Story>[] {
  const best = new Map<Story, number>()
  for (const other of near) {
    const like = likeness(arrival, other)
    if (like >= LINK) best.set(other.story, Math.max(like, best.get(other.story) ?? 0))
  }
  return [...best]
    .sort((a, b) => b[1] - a[1])
    .slice(0, STORIES_WEIGHED)
    .flatMap(([story]) => near.filter(other => other.story === story).slice(-ARTICLES_WEIGHED))
}

function tally<Story>(articles: readonly { readonly story: Story }[]): ReadonlyMap<Story, number> {
  const counts = new Map<Story, number>()
  for (const { story } of articles) counts.set(story, (counts.get(story) ?? 0) + 1)
  return counts
}

/** Reduces similarities by the days between the articles. */
function fade(similarities: readonly Float64Array[], articles: readonly Placeable[]): readonly Float64Array[] {
  for (const [a, one] of articles.entries()) {
    const row = similarities[a]
    if (!row || one.day === undefined) continue
    for (const [b, other] of articles.entries()) if (row[b]) row[b] = (row[b] ?? 0) * leftAfterDays(one, other)
  }
  return similarities
}

/** The factor for the similarity of two articles, by the days between them. */
function leftAfterDays(one: Placeable, other: Placeable): number {
  const apart = daysApart(one.day, other.day)
  const left = fading(apart)
  if (apart > WINDOW_DAYS) return 0
  if (left >= FOLLOWS_UP.least) return left
  const { rare, telling, heard } = sharedOf(one.vector, other.vector)
  if (apart <= FOLLOWS_UP.week || heard < FOLLOWS_UP.heard) return Math.max(FOLLOWS_UP.alike, left)
  return rare >= FOLLOWS_UP.rare && telling >= FOLLOWS_UP.telling ? FOLLOWS_UP.least : left
}

function daysApart(one: number | undefined, other: number | undefined): number {
  return one === undefined || other === undefined ? 0 : Math.abs(one - other)
}

/** 0.8 on the next day, a third after three, next to nothing after a week. */
function fading(days: number): number {
  return Math.exp(-((days / FADING.days) ** FADING.steepness))
}
