import type { ArticleCard } from '#core/article.ts'
import type { Edition, EditionItem, Taste, Window } from '#core/digest.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { ArticleId } from '#core/ids.ts'
import type { CitedPassage, Story } from '#core/story.ts'
import { publishersOf } from '#core/publisher.ts'
import { isNews, saidIn } from '#text/said-before.ts'
import { summarise } from '#text/summary.ts'
import { fittingCards } from './fitting.ts'
import { newSince } from './new-since.ts'
import { notRepeating } from './not-repeating.ts'
import { rankCandidates, type Candidate } from './rank.ts'
import { onePerSource } from './sources.ts'
import { newSentences, storyNews } from './story-news.ts'

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
    chosen.map((candidate, index) => itemOf(candidate, index + 1, measure, window.until, taste, newsroom)),
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
  const candidates = await Promise.all(stories.map(story => candidateOf(story, within, window.until, taste, newsroom)))
  return rankCandidates(
    candidates.flatMap(candidate => candidate ?? []),
    window.until,
    taste.topics,
  )
}

/** A story with what of it is new to a place; `undefined` where nothing is. */
async function candidateOf(
  story: Story,
  within: ReadonlySet<ArticleId>,
  until: Date,
  { tenant, told }: Taste,
  newsroom: Newsroom,
): Promise<Candidate | undefined> {
  const fresh = story.articles.filter(({ id }) => within.has(id) && !told.has(id))
  const [newest] = fresh
  if (!newest) return undefined
  const before = story.articles.flatMap(({ id }) => told.get(id)?.getTime() ?? [])
  const texts = originalsOf(story, fresh)
  const base = { story, fresh: fresh.map(({ id }) => id), newestAt: publicationOf(newest), texts: texts.length }
  if (before.length === 0) {
    const all = originalsOf(story, publishedBy(story.articles, until))
    return { ...base, voices: voicesOf(all.length > 0 ? all : texts) }
  }
  const news = await storyNews(newsroom, tenant, story, fresh, id => told.has(id))
  const tellers = news.readings.map(({ article }) => article)
  if (tellers.length === 0) return undefined
  const newestTeller = tellers.map(publicationOf).reduce((a, b) => (a > b ? a : b))
  const followUp = { told: new Date(Math.max(...before)), news }
  return { ...base, newestAt: newestTeller, texts: tellers.length, voices: voicesOf(tellers), followUp }
}

/** Articles without the reprints of one another. */
function originalsOf({ copies }: Story, articles: readonly ArticleCard[]): readonly ArticleCard[] {
  const texts = new Set<ArticleId>()
  return articles
    .toReversed()
    .filter(({ id }) => {
      const text = copies.get(id) ?? id
      return !texts.has(text) && texts.add(text)
    })
    .reverse()
}

function voicesOf(articles: readonly ArticleCard[]): number {
  return new Set(publishersOf(articles).map((publisher, index) => publisher ?? index)).size
}

/** One story of a digest, as far as it is told of these articles. */
export async function itemOf(
  candidate: Candidate,
  number: number,
  measure: Measure,
  until: Date,
  taste: Taste,
  newsroom: Newsroom,
): Promise<EditionItem> {
  const { story, fresh, followUp } = candidate
  const isFresh = ({ id }: ArticleCard) => fresh.includes(id)
  const news = followUp?.news.readings.filter(({ article }) => isFresh(article)) ?? []
  const known = followUp?.news.known
  const lead = news[0]?.article ?? leadOf(story, fresh)
  // What the filter leaves out is not shown by way of its story either, nor what a place was told before.
  const tellers = followUp ? news.map(({ article }) => article) : publishedBy(story.articles, until)
  const shown = originalsOf(story, taste.filter ? tellers.filter(isFresh) : tellers)
  const [first] = news
  const [sentences, quotes] = await Promise.all([
    first && known
      ? newSentences(first, measure.sentences, known)
      : leadSentences(lead, measure.sentences, taste, newsroom),
    newsroom.quotes.find(taste.tenant, {
      articles: news.length > 0 ? news.map(({ article }) => article.id) : fresh,
      limit: measure.quotes + SPARE_QUOTES,
      offset: 0,
    }),
  ])
  const said = known ? quotes.items.filter(({ told }) => isNews(saidIn(told.text), known)) : quotes.items
  return {
    number,
    story: story.id,
    headline: lead.headline,
    lead,
    sentences,
    quotes: notRepeating(said, sentences).slice(0, measure.quotes),
    sources: onePerSource([lead, ...shown.filter(({ id }) => id !== lead.id)]),
    articles: fresh,
    ...(followUp ? { followUp: newSince(followUp.told, until, taste.zone) } : {}),
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

/** The story's most central article where it is new, else the newest of the new ones that is no reprint. */
function leadOf(story: Story, fresh: readonly ArticleId[]): ArticleCard {
  const those = story.articles.filter(({ id }) => fresh.includes(id))
  const lead = those.find(({ id }) => id === story.central) ?? originalsOf(story, those)[0]
  if (!lead) throw new Error('a story of a digest has at least one article in its window')
  return lead
}

/** What came out by then, as a digest of last week is asked for; what has only a day, on that day. */
function publishedBy(articles: readonly ArticleCard[], until: Date): readonly ArticleCard[] {
  return articles.filter(({ publishedAt, day }) => (publishedAt ?? new Date(`${day}T00:00:00Z`)) <= until)
}

function publicationOf(article: ArticleCard): Date {
  return article.publishedAt ?? new Date(`${article.day}T12:00:00Z`)
}
