import type { ArticleCard } from '#core/news/article.ts'
import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { CitedPassage, Story } from '#core/news/story.ts'
import { addsTo, isNews, saidIn } from '#text/said-before.ts'
import { storySentencesOf, type StoryReading } from './story-reading.ts'

/** Newest articles read: of those shown before, and of those that came since. */
const READ = { told: 12, since: 8 }
/** News is in an article's top sentences; further down are details, which do not bring a story back. */
const BEST = 4

/** What is new in a story since it was last shown. */
export interface StoryNews {
  /** The articles that have something new: newest day first, and within a day by how much is new. */
  readonly tellers: readonly ArticleCard[]
  /** The terms of what was shown before. */
  readonly known: ReadonlySet<string>
}

/**
 * What the fresh articles have that those shown before do not: no reprints, no rewording of old news.
 *
 * @param best how many of an article's top sentences are looked at
 */
export async function storyNews(
  newsroom: Newsroom,
  tenant: TenantId,
  story: Story,
  fresh: readonly ArticleCard[],
  isTold: (id: ArticleId) => boolean,
  best: number = BEST,
): Promise<StoryNews> {
  const told = story.articles.filter(({ id }) => isTold(id)).slice(0, READ.told)
  const bodies = await Promise.all(told.map(({ id }) => newsroom.articles.get(tenant, id)))
  const known = saidIn(bodies.flatMap(article => (article ? [article.headline, article.body] : [])).join('\n'))
  const news = await Promise.all(
    fresh.slice(0, READ.since).map(async card => ({ card, count: await newsIn(newsroom, tenant, card, known, best) })),
  )
  const tellers = news
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.card.day.localeCompare(a.card.day) || b.count - a.count)
    .map(({ card }) => card)
  return { tellers, known }
}

/** How many of an article's top sentences are news. */
async function newsIn(
  newsroom: Newsroom,
  tenant: TenantId,
  { id }: ArticleCard,
  known: ReadonlySet<string>,
  best: number,
): Promise<number> {
  const analysis = await newsroom.articles.analysis(tenant, id)
  const sentences = analysis?.ranking.slice(0, best).flatMap(index => analysis.sentences[index] ?? []) ?? []
  return sentences.filter(({ text }) => isNews(saidIn(text), known)).length
}

/** The sentences that tell what is new: first the best that add to what is known, then news, then any others. */
export function newSentences(
  reading: StoryReading,
  count: number,
  known: ReadonlySet<string>,
): readonly CitedPassage[] {
  const adds = (said: ReadonlySet<string>) => addsTo(said, known)
  return storySentencesOf(reading, count, { most: 1, is: adds }, { is: said => isNews(said, known) }, { is: adds })
}
