import type { ArticleCard } from '#core/article.ts'
import type { Edition, EditionItem, Taste, Window } from '#core/digest.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { CitedPassage } from '#core/story.ts'
import { summarise } from '#text/summary.ts'
import { fittingCards } from './fitting.ts'
import { notRepeating } from './not-repeating.ts'
import { rankCandidates, type Candidate } from './rank.ts'
import { onePerSource } from './sources.ts'

/** Looked at beyond those told, since a quote may stand in a sentence that is told already. */
const SPARE_QUOTES = 6

/** How much of each thing a kind of digest tells. */
export interface Measure {
  readonly stories: number
  readonly sentences: number
  readonly quotes: number
}

/** Gathers the stories of a window as a digest tells them: ranked, numbered, without what this place was told already. */
export async function gather(
  kind: string,
  measure: Measure,
  window: Window,
  taste: Taste,
  newsroom: Newsroom,
): Promise<Edition> {
  const cards = await fittingCards(window, taste, newsroom)
  const byId = new Map(cards.map(card => [card.id, card]))
  const chosen = (await candidatesOf(cards, window, taste, newsroom)).slice(0, measure.stories)
  const items = await Promise.all(
    chosen.map((candidate, index) => itemOf(candidate, index + 1, measure, taste, newsroom)),
  )
  const days = items.flatMap(({ articles }) => articles.flatMap(id => byId.get(id)?.day ?? [])).sort()
  const [first, last] = [days[0], days.at(-1)]
  return { kind, window, items, ...(first && last ? { days: [first, last] } : {}) }
}

/** The stories of these articles that a place has not been told, in the order a digest would tell them. */
export async function candidatesOf(
  cards: readonly ArticleCard[],
  window: Window,
  taste: Taste,
  newsroom: Newsroom,
): Promise<readonly Candidate[]> {
  const within = new Set(cards.map(({ id }) => id))
  const stories = await newsroom.stories.ofAll(taste.tenant, [...within])
  const candidates = stories.flatMap((story): readonly Candidate[] => {
    const told = taste.told.get(story.id)
    const fresh = story.articles.filter(({ id }) => within.has(id) && !told?.has(id))
    const [newest] = fresh
    if (!newest) return []
    return [{ story, fresh: fresh.map(({ id }) => id), newestAt: publicationOf(newest), followUp: told !== undefined }]
  })
  return rankCandidates(candidates, window.until)
}

/** One story of a digest, as far as it is told of these articles. */
export async function itemOf(
  { story, fresh, followUp }: Candidate,
  number: number,
  measure: Measure,
  taste: Taste,
  newsroom: Newsroom,
): Promise<EditionItem> {
  const lead = leadOf(story.articles, fresh)
  // What the filter leaves out is not shown by way of its story either.
  const shown = taste.filter ? story.articles.filter(({ id }) => fresh.includes(id)) : story.articles
  const [sentences, quotes] = await Promise.all([
    leadSentences(lead, measure.sentences, taste, newsroom),
    newsroom.quotes.find(taste.tenant, { articles: fresh, limit: measure.quotes + SPARE_QUOTES, offset: 0 }),
  ])
  return {
    number,
    story: story.id,
    headline: followUp || taste.filter ? lead.headline : story.headline,
    lead,
    sentences,
    quotes: notRepeating(quotes.items, sentences).slice(0, measure.quotes),
    sources: onePerSource(shown),
    articles: fresh,
    followUp,
  }
}

async function leadSentences(
  lead: ArticleCard,
  count: number,
  taste: Taste,
  newsroom: Newsroom,
): Promise<readonly CitedPassage[]> {
  if (count === 0) return []
  const [article, analysis] = await Promise.all([
    newsroom.articles.get(taste.tenant, lead.id),
    newsroom.articles.analysis(taste.tenant, lead.id),
  ])
  if (!article || !analysis) return []
  return summarise(article.body, analysis, count).map(passage => ({ passage, article: lead }))
}

/** The story's most central article where it is new, else the newest of the new ones. */
function leadOf(articles: readonly ArticleCard[], fresh: readonly string[]): ArticleCard {
  const lead = articles.find(({ id }) => fresh.includes(id))
  if (!lead) throw new Error('a story of a digest has at least one article in its window')
  return lead
}

function publicationOf(article: ArticleCard): Date {
  return article.publishedAt ?? new Date(`${article.day}T12:00:00Z`)
}
