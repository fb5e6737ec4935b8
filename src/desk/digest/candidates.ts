import type { ArticleCard } from '#core/news/article.ts'
import type { Taste, Window } from '#core/asking/digest.ts'
import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Story } from '#core/news/story.ts'
import { originalsOf, publicationOf, voicesIn } from '../story/originals.ts'
import { NOTHING_AT_STAKE, stakesOf, weightOf } from '#text/stakes.ts'
import { rankCandidates, type Candidate } from './rank.ts'
import { storyNews } from '../story/story-news.ts'

/** Only this many top stories have their texts read for news; no digest shows more. */
const READ_FOR_NEWS = 60

/** The stakes are read for only this many top stories, ranked without them, in this many texts each. */
const READ_FOR_STAKES = { stories: 60, texts: 2 }

/** The stories of these articles that have something new for a place, in digest order. */
export async function storyCandidates(
  cards: readonly ArticleCard[],
  window: Window,
  taste: Taste,
  newsroom: Newsroom,
): Promise<readonly Candidate[]> {
  const within = new Set(cards.map(({ id }) => id))
  const stories = await newsroom.stories.ofAll(taste.tenant, [...within])
  const likely = rankCandidates(
    stories.flatMap(story => candidateOf(story, within, taste) ?? []),
    window,
    taste.topics,
  )
  const hopeful = rankCandidates(await withStakes(likely, taste.tenant, newsroom), window, taste.topics)
  if (hopeful.every(({ followUp }) => !followUp)) return hopeful
  const read = await Promise.all(
    hopeful.map(async (candidate, place) => {
      if (!candidate.followUp) return candidate
      return place < READ_FOR_NEWS ? withNews(candidate, taste, newsroom) : undefined
    }),
  )
  return rankCandidates(
    read.flatMap(candidate => candidate ?? []),
    window,
    taste.topics,
  )
}

async function withStakes(
  candidates: readonly Candidate[],
  tenant: TenantId,
  newsroom: Newsroom,
): Promise<readonly Candidate[]> {
  const texts = (candidate: Candidate, place: number) =>
    place < READ_FOR_STAKES.stories ? candidate.fresh.slice(0, READ_FOR_STAKES.texts) : []
  const read = await newsroom.articles.judged(tenant, candidates.flatMap(texts))
  return candidates.map((candidate, place) => {
    const stakes = texts(candidate, place).flatMap(id => {
      const text = read.get(id)
      return text ? [stakesOf(text)] : []
    })
    const heaviest = stakes.reduce(
      (most, one) => (weightOf(one) > weightOf(most) ? one : most),
      stakes[0] ?? NOTHING_AT_STAKE,
    )
    return { ...candidate, atStake: heaviest }
  })
}

/** A story with at least one article new to the place, scored as if all of it were new; otherwise `undefined`. */
function candidateOf(story: Story, within: ReadonlySet<ArticleId>, { told }: Taste): Candidate | undefined {
  const fresh = story.articles.filter(({ id }) => within.has(id) && !told.has(id))
  const [newest] = fresh
  if (!newest) return undefined
  const before = story.articles.flatMap(({ id }) => told.get(id)?.getTime() ?? [])
  const texts = originalsOf(story, fresh)
  return {
    story,
    fresh: fresh.map(({ id }) => id),
    texts: texts.length,
    voices: voicesIn(texts),
    newestAt: publicationOf(newest),
    atStake: NOTHING_AT_STAKE,
    ...(before.length > 0 ? { followUp: { told: new Date(Math.max(...before)) } } : {}),
  }
}

/** A follow-up scored by what is new in it; `undefined` where nothing is. */
async function withNews(
  candidate: Candidate,
  { tenant, told, person }: Taste,
  newsroom: Newsroom,
): Promise<Candidate | undefined> {
  const { story, fresh } = candidate
  const texts = originalsOf(
    story,
    story.articles.filter(({ id }) => fresh.includes(id)),
  )
  // What somebody follows may be anywhere in an article.
  const best = person ? Number.POSITIVE_INFINITY : undefined
  const news = await storyNews(newsroom, tenant, story, texts, id => told.has(id), best)
  const { tellers } = news
  if (tellers.length === 0) return undefined
  const newestAt = tellers.map(publicationOf).reduce((a, b) => (a > b ? a : b))
  return { ...candidate, newestAt, texts: tellers.length, voices: voicesIn(tellers), news }
}
