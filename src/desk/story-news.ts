import type { ArticleCard } from '#core/article.ts'
import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { CitedPassage, Story } from '#core/story.ts'
import { addsTo, isNews, saidIn } from '#text/said-before.ts'
import { readForStory, sentencesOf, type StoryReading } from './story-reading.ts'

/** How many articles are read: of those told, and of those that came since; the newest. */
const READ = { told: 12, since: 8 }
/** News stands among the best sentences of an article; further down are details. */
const BEST = 4

/** What came of a story after it was told. */
export interface StoryNews {
  /** The articles that tell something new, the newest day first, and of a day those with the most that is new. */
  readonly readings: readonly StoryReading[]
  /** What was told, in terms. */
  readonly known: ReadonlySet<string>
}

/** What these articles tell that those told before do not: no reprint, nobody's own words for the news of last week. */
export async function storyNews(
  newsroom: Newsroom,
  tenant: TenantId,
  story: Story,
  fresh: readonly ArticleCard[],
  isTold: (id: ArticleId) => boolean,
): Promise<StoryNews> {
  const told = story.articles.filter(({ id }) => isTold(id)).slice(0, READ.told)
  const bodies = await Promise.all(told.map(({ id }) => newsroom.articles.get(tenant, id)))
  const known = saidIn(bodies.flatMap(article => (article ? [article.headline, article.body] : [])).join('\n'))
  const news = await Promise.all(
    fresh.slice(0, READ.since).map(async card => {
      const reading = await readForStory(newsroom, tenant, card)
      return reading ? { reading, count: newsIn(reading, known) } : undefined
    }),
  )
  const readings = news
    .flatMap(one => (one && one.count > 0 ? [one] : []))
    .sort(
      (a, b) =>
        (a.reading.article.day < b.reading.article.day ? 1 : -1) *
          Number(a.reading.article.day !== b.reading.article.day) || b.count - a.count,
    )
    .map(({ reading }) => reading)
  return { readings, known }
}

/** How many of the best sentences of an article are news, and can be shown. */
function newsIn(reading: StoryReading, known: ReadonlySet<string>): number {
  const best = { ...reading, ranking: reading.ranking.slice(0, BEST) }
  return sentencesOf(best, BEST, { is: said => isNews(said, known) }).length
}

/** The sentences that tell what is new: first the best of those that add to what is known, then news, then more of the others. */
export function newSentences(
  reading: StoryReading,
  count: number,
  known: ReadonlySet<string>,
): readonly CitedPassage[] {
  const adds = (said: ReadonlySet<string>) => addsTo(said, known)
  return sentencesOf(reading, count, { most: 1, is: adds }, { is: said => isNews(said, known) }, { is: adds })
}
