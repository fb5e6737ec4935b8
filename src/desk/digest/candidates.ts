import type { ArticleCard } from '#core/news/article.ts'
import type { Taste, Window } from '#core/asking/digest.ts'
import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Story } from '#core/news/story.ts'
import { originalsOf, publicationOf, voicesIn } from '../story/originals.ts'
import { NOTHING_AT_STAKE, stakesOf, weightOf } from '#text/stakes.ts'
import { rankCandidates, type Candidate } from './rank.ts'
import { storyNews } from '../story/story-news.ts'

/** Texts are read for what is new in them of so many stories at most, those that would come first: no digest tells more. */
const READ_FOR_NEWS = 60

/** What is at stake is read of so many stories at most, those that would come first without it, in so many texts each. */
const READ_FOR_STAKES = { stories: 60, texts: 2 }

/** The stories of these articles that a place has not been told, in the order a digest would tell them. */
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

/** A story of which something came that a place was not told, as if all of it were new; `undefined` where nothing came. */
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

/** A follow-up by what of it is new; `undefined` where nothing is. */
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
  // What somebody follows may stand anywhere in an article.
  const best = person ? Number.POSITIVE_INFINITY : undefined
  const news = await storyNews(newsroom, tenant, story, texts, id => told.has(id), best)
  const { tellers } = news
  if (tellers.length === 0) return undefined
  const newestAt = tellers.map(publicationOf).reduce((a, b) => (a > b ? a : b))
  return { ...candidate, newestAt, texts: tellers.length, voices: voicesIn(tellers), news }
}
