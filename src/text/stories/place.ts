import { sharedOf, similaritiesOf, similarityOf, type StoryVector } from '../similarity.ts'
import { clustersOf, LINK } from './clusters.ts'

/** An article as grouping sees it. `day` in days since 1970, absent where unknown. */
export interface Placeable {
  readonly vector: StoryVector
  readonly day?: number
}

/** An article that already has its place. */
export interface Placed<Article, Story> extends Placeable {
  readonly article: Article
  readonly story: Story
}

/** Where an article goes. No `story`: it begins a new one. `moved` are the articles that come along from other stories. */
export interface Placement<Article, Story> {
  readonly story?: Story
  readonly moved: readonly Article[]
}

/** Articles further apart than this never tell the same story, and need not be looked at. */
export const WINDOW_DAYS = 14
/** An article is looked at if it shares this many keys (`keysOf`) with the new one. */
export const KEYS_SHARED = 2
/** How many such articles are looked at, those that share most first, the newest first among equals. */
export const NEAREST = 30
/** A story told some days later is seldom the same one. */
const FADING = { days: 2.8, steepness: 1.5 }
/**
 * What follows a story up until the window ends, names whom and where it is about (`rare`) and tells of the same matter
 * (`telling`); it fades no further than this. The same minister or street alone is another story. Within the same week of work,
 * and where no words are known (`heard`), being very like has to do: it fades as far as `alike`.
 */
const FOLLOWS_UP = { rare: 0.2, telling: 0.1, least: 0.4, heard: 0.1, alike: 0.3, week: 5 }

/** How many stories are weighed against each other. */
const STORIES_WEIGHED = 4
/** How many articles, the newest, speak for a story. */
export const ARTICLES_WEIGHED = 24

/** Are two articles alike enough for the story of one to be considered for the other? */
export function areAlike(one: Placeable, other: Placeable): boolean {
  return areAlikeBy(similarityOf(one.vector, other.vector), one.day, other.day)
}

/** The same, where it is known how similar they are. */
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
 * @param near the articles within `WINDOW_DAYS`, as they came, of the stories that have an article alike (`areAlike`)
 * among those looked at; the newest `ARTICLES_WEIGHED` of each are enough. They are clustered anew with the new article, and only its own cluster has a say: it becomes
 * the story that has more than half of its articles in it, the largest such; where there is none, a new story.
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

/** Lessens similarities by the days between the articles. */
function fade(similarities: readonly Float64Array[], articles: readonly Placeable[]): readonly Float64Array[] {
  for (const [a, one] of articles.entries()) {
    const row = similarities[a]
    if (!row || one.day === undefined) continue
    for (const [b, other] of articles.entries()) if (row[b]) row[b] = (row[b] ?? 0) * leftAfterDays(one, other)
  }
  return similarities
}

/** What is left of the similarity of two articles by the days between them. */
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

/** Most on the next day, a third after three, and hardly anything after a week. */
function fading(days: number): number {
  return Math.exp(-((days / FADING.days) ** FADING.steepness))
}
