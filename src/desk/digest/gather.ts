import type { ArticleCard } from '#core/news/article.ts'
import type { Edition, EditionItem, Taste, Window } from '#core/asking/digest.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { ArticleId } from '#core/ids.ts'
import type { CitedPassage, Story } from '#core/news/story.ts'
import { isNews, saidIn } from '#text/said-before.ts'
import { headOf } from '#text/stories/turn.ts'
import { summarise } from '#text/summary.ts'
import { chartOfDays } from '../find/chart.ts'
import { keyQuotes } from '../show/not-repeating.ts'
import { originalsOf, publishedBy } from '../story/originals.ts'
import type { Candidate } from './rank.ts'
import { rankedStories } from './ranked.ts'
import { onePerPublisher } from '../story/one-per-publisher.ts'
import { newSentences, type StoryNews } from '../story/story-news.ts'
import { headedBy, readingFor, sentencesUnder } from '../story/story-reading.ts'
import { sinceWords } from '../show/since-words.ts'

/** Quotes fetched beyond those shown, since some repeat a sentence that is already shown. */
const SPARE_QUOTES = 6

/** How much of each thing a kind of digest shows. */
export interface Measure {
  readonly stories: number
  readonly sentences: number
  readonly quotes: number
  /** Further stories that are listed by headline only. */
  readonly also?: number
}

/**
 * Gathers the stories of a window for a digest: ranked and numbered, without what this place has already been shown.
 */
export async function gather(measure: Measure, window: Window, taste: Taste, newsroom: Newsroom): Promise<Edition> {
  const { cards, candidates } = await rankedStories(window, taste, newsroom)
  const byId = new Map(cards.map(card => [card.id, card]))
  const chosen = candidates.slice(0, measure.stories)
  const also = candidates.slice(measure.stories, measure.stories + (measure.also ?? 0)).map(alsoOf)
  const items = await Promise.all(
    chosen.map((candidate, index) => itemOf(candidate, index + 1, measure, window.until, taste, newsroom)),
  )
  const days = items.flatMap(({ articles }) => articles.flatMap(id => byId.get(id)?.day ?? [])).sort()
  const [first, last] = [days[0], days.at(-1)]
  const picture = taste.picture && (await chartOfDays(window, taste, newsroom))
  return {
    window,
    items,
    ...(picture ? { picture } : {}),
    ...(also.length > 0 ? { also } : {}),
    ...(first && last ? { days: [first, last] } : {}),
  }
}

function alsoOf({ story, fresh }: Candidate): NonNullable<Edition['also']>[number] {
  const lead = leadOf(story, fresh)
  return { story: story.id, headline: headlineOf(story, lead, fresh) }
}

/** The headline of a story; where its newest turn has its own, that one. */
function headlineOf(story: Story, lead: ArticleCard, fresh: readonly ArticleId[]): string {
  const others = story.articles.filter(({ id }) => fresh.includes(id) && id !== lead.id)
  return (headOf(originalsOf(story, [lead, ...others])) ?? lead).headline
}

/** One story of a digest, told from the candidate's fresh articles. */
export async function itemOf(
  candidate: Candidate,
  number: number,
  measure: Measure,
  until: Date,
  taste: Taste,
  newsroom: Newsroom,
): Promise<EditionItem> {
  const { story, fresh, followUp, news } = candidate
  const isFresh = ({ id }: ArticleCard) => fresh.includes(id)
  const since = news?.tellers.filter(isFresh) ?? []
  const lead = since[0] ?? leadOf(story, fresh)
  const headline = headlineOf(story, lead, fresh)
  // A story must not bring back articles that the filter leaves out or that the place has already been shown.
  const tellers = news ? since : publishedBy(story.articles, until)
  const shown = originalsOf(story, taste.filter ? tellers.filter(isFresh) : tellers)
  const [sentences, quotes] = await Promise.all([
    sentencesIn(lead, headline, measure.sentences, news, taste, newsroom),
    newsroom.quotes.find(taste.tenant, {
      articles: since.length > 0 ? since.map(({ id }) => id) : fresh,
      limit: measure.quotes + SPARE_QUOTES,
      offset: 0,
    }),
  ])
  const said = news ? quotes.items.filter(({ told }) => isNews(saidIn(told.text), news.known)) : quotes.items
  return {
    number,
    story: story.id,
    headline,
    lead,
    sentences,
    quotes: keyQuotes(said, sentences, measure.quotes),
    reports: onePerPublisher([lead, ...shown.filter(({ id }) => id !== lead.id)]),
    articles: fresh,
    ...(followUp ? { followUp: `new since ${sinceWords(followUp.told, until, taste.zone)}` } : {}),
  }
}

/** The best sentences of an article; for a follow-up, those with news. */
async function sentencesIn(
  lead: ArticleCard,
  headline: string,
  count: number,
  news: StoryNews | undefined,
  { tenant }: Taste,
  newsroom: Newsroom,
): Promise<readonly CitedPassage[]> {
  if (count === 0) return []
  const [article, analysis] = await Promise.all([
    newsroom.articles.get(tenant, lead.id),
    newsroom.articles.analysis(tenant, lead.id),
  ])
  if (!article || !analysis) return []
  const headed = headedBy(analysis, headline)
  if (news || headed !== undefined) {
    const reading = readingFor(lead, analysis)
    const told = news ? newSentences(reading, count + 1, news.known) : []
    const beside = told.filter(({ passage }) => passage.start !== analysis.sentences[headed ?? -1]?.start)
    if (beside.length > 0) return beside.slice(0, count)
    if (headed !== undefined) return sentencesUnder(reading, count, headed)
  }
  return summarise(article.body, analysis, count).map(passage => ({ passage, article: lead }))
}

/** The newest fresh article that is not a reprint. */
function leadOf(story: Story, fresh: readonly ArticleId[]): ArticleCard {
  const [lead] = originalsOf(
    story,
    story.articles.filter(({ id }) => fresh.includes(id)),
  )
  if (!lead) throw new Error('a story of a digest has at least one article in its window')
  return lead
}
