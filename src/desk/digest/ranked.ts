import type { ArticleCard } from '#core/news/article.ts'
import type { Taste, Window } from '#core/asking/digest.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { storyCandidates } from './candidates.ts'
import { fittingCards } from './fitting.ts'
import type { Candidate } from './rank.ts'

interface Ranked {
  /** The articles of the window, newest first. */
  readonly cards: readonly ArticleCard[]
  /** Their stories, in digest order. */
  readonly candidates: readonly Candidate[]
}

const underway = new WeakMap<Newsroom['stories'], Map<string, Promise<Ranked>>>()

/**
 * The articles of a window that match a taste, and their stories, ranked. Calls with the same arguments share one
 * look-up while it is under way, as on a front page; nothing is cached afterwards.
 */
export async function rankedStories(window: Window, taste: Taste, newsroom: Newsroom): Promise<Ranked> {
  const { tenant, topics, filter, told } = taste
  // What a place has been shown is its own, so there is nothing to share.
  if (told.size > 0) return rank(window, taste, newsroom)
  const others = underway.get(newsroom.stories) ?? new Map<string, Promise<Ranked>>()
  underway.set(newsroom.stories, others)
  const key = JSON.stringify([window, tenant, topics, filter])
  const found = others.get(key) ?? rank(window, taste, newsroom).finally(() => others.delete(key))
  others.set(key, found)
  return found
}

async function rank(window: Window, taste: Taste, newsroom: Newsroom): Promise<Ranked> {
  const cards = await fittingCards(window, taste, newsroom)
  return { cards, candidates: await storyCandidates(cards, window, taste, newsroom) }
}
