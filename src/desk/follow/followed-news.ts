import type { EditionItem, Taste, Window } from '#core/asking/digest.ts'
import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Follow } from '#core/person.ts'
import type { CitedQuote } from '#core/news/story.ts'
import { followedCards } from './followed-cards.ts'
import { followWords } from './follow-words.ts'
import { storyCandidates } from '../digest/candidates.ts'
import { itemOf } from '../digest/gather.ts'
import { notRepeating } from '../show/not-repeating.ts'
import { rankCandidates, type Candidate } from '../digest/rank.ts'

/** Most stories and quotes in one message. */
const STORIES = { short: 5, normal: 12, long: 24 } as const
const QUOTES = 3
/** Statements fetched per followed person. */
const STATEMENTS = 100
const MEASURE = { stories: 1, sentences: 2, quotes: 1 }

/** A story with something new for a person, and what they follow in it. */
interface Match {
  readonly candidate: Candidate
  readonly tenant: TenantId
  readonly because: readonly Follow[]
  /** What the people they follow said in it. */
  readonly said: readonly CitedQuote[]
}

/**
 * What is new for somebody who follows these: statements, articles of followed stories and articles on topics, one item
 * per story.
 */
export async function followedNews(
  follows: readonly Follow[],
  window: Window,
  taste: Taste,
  newsroom: Newsroom,
): Promise<readonly EditionItem[]> {
  const tenants = [...new Set(follows.flatMap(({ sees }) => sees))]
  const matches = await Promise.all(
    tenants.map(tenant => {
      const seen = follows.filter(({ sees }) => sees.includes(tenant))
      return matchesOf(seen, window, { ...taste, tenant }, newsroom)
    }),
  )
  const byStory = new Map<string, Match>()
  for (const match of matches.flat()) {
    const { id } = match.candidate.story
    const other = byStory.get(id)
    if (!other || other.candidate.fresh.length < match.candidate.fresh.length) byStory.set(id, match)
  }
  const ranked = rankCandidates(
    [...byStory.values()].map(({ candidate }) => candidate),
    window,
    taste.topics,
  )
  const told = ranked.slice(0, STORIES[taste.length ?? 'normal']).flatMap(({ story }) => byStory.get(story.id) ?? [])
  return Promise.all(told.map((match, index) => tell(match, index + 1, window.until, taste, newsroom)))
}

async function matchesOf(
  follows: readonly Follow[],
  window: Window,
  taste: Taste,
  newsroom: Newsroom,
): Promise<readonly Match[]> {
  const { tenant } = taste
  const cards = await followedCards(follows, window, taste, newsroom)
  const candidates = await storyCandidates(cards, window, taste, newsroom)
  const ids = candidates.flatMap(({ fresh }) => fresh)
  if (ids.length === 0) return []
  const found = await Promise.all(
    follows.map(async follow => ({ follow, ...(await newIn(follow, ids, candidates, window, tenant, newsroom)) })),
  )
  return candidates.flatMap((candidate): readonly Match[] => {
    const here = found.filter(({ articles }) => candidate.fresh.some(id => articles.has(id)))
    if (here.length === 0) return []
    const fresh = candidate.fresh.filter(id => here.some(({ articles }) => articles.has(id)))
    const said = here.flatMap(({ said }) => said.filter(({ article }) => fresh.includes(article.id)))
    return [{ candidate: { ...candidate, fresh }, tenant, because: here.map(({ follow }) => follow), said }]
  })
}

/** Which of these articles match one followed thing. */
async function newIn(
  { followed }: Follow,
  ids: readonly ArticleId[],
  candidates: readonly Candidate[],
  window: Window,
  tenant: TenantId,
  newsroom: Newsroom,
): Promise<{ readonly articles: ReadonlySet<ArticleId>; readonly said: readonly CitedQuote[] }> {
  switch (followed.kind) {
    case 'person': {
      const { what: speaker } = followed
      const { items } = await newsroom.quotes.find(tenant, { speaker, articles: ids, limit: STATEMENTS, offset: 0 })
      return { articles: new Set(items.map(({ article }) => article.id)), said: items }
    }
    case 'story': {
      const story = await newsroom.stories.get(tenant, followed.what)
      const fresh = candidates.find(candidate => candidate.story.id === story?.id)?.fresh ?? []
      return { articles: new Set(fresh), said: [] }
    }
    case 'topic': {
      const cards = await newsroom.articles.within(tenant, window, [followed.what])
      return { articles: new Set(cards.map(({ id }) => id)), said: [] }
    }
  }
}

/** A story that matches only followed people is told by what they said; any other as in a briefing. */
async function tell(
  { candidate, tenant, because, said }: Match,
  number: number,
  until: Date,
  taste: Taste,
  newsroom: Newsroom,
): Promise<EditionItem> {
  const forPeople = because.every(({ followed }) => followed.kind === 'person')
  const measure = forPeople ? { ...MEASURE, sentences: 0 } : MEASURE
  const item = await itemOf(candidate, number, measure, until, { ...taste, tenant }, newsroom)
  const theirs = notRepeating(said, item.sentences).slice(0, QUOTES)
  const seen = tenant === taste.tenant || (await seesAll(item, taste.tenant, newsroom))
  return {
    ...item,
    quotes: theirs.length > 0 ? theirs : item.quotes,
    because: because.map(followWords),
    ...(seen ? {} : { elsewhere: tenant }),
  }
}

/** Can a tenant see every article of an item? */
async function seesAll(
  { story, articles, reports: sources }: EditionItem,
  tenant: TenantId,
  newsroom: Newsroom,
): Promise<boolean> {
  const own = new Set((await newsroom.stories.get(tenant, story))?.articles.map(({ id }) => id))
  return [...articles, ...sources.map(({ id }) => id)].every(id => own.has(id))
}
