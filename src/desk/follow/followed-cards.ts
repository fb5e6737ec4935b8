import type { ArticleCard } from '#core/news/article.ts'
import type { Taste, Window } from '#core/asking/digest.ts'
import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Follow } from '#core/person.ts'
import { fittingCards } from '../digest/fitting.ts'

/** The page size of `fittingCards` and `articles.within`. */
const A_PAGE = 500
/** Articles of a window that are searched, newest first. */
const MOST = 10_000
const STATEMENTS = 100

/**
 * The candidate articles for what somebody follows: the whole window if it is no larger than a digest ranks, otherwise
 * the articles that match something followed, so that nothing is lost on a busy day.
 */
export async function followedCards(
  follows: readonly Follow[],
  window: Window,
  taste: Taste,
  newsroom: Newsroom,
): Promise<readonly ArticleCard[]> {
  const cards = await fittingCards(window, taste, newsroom)
  if (cards.length < A_PAGE || taste.filter) return cards
  const all = [...cards]
  const followed = await idsOf(follows, cards, window, taste.tenant, newsroom)
  for (let page = cards; page.length === A_PAGE && all.length < MOST;) {
    page = await newsroom.articles.within(taste.tenant, window, taste.topics, all.length)
    for (const id of await idsOf(follows, page, window, taste.tenant, newsroom)) followed.add(id)
    all.push(...page)
  }
  return all.filter(({ id }) => followed.has(id))
}

/** Ids of the articles that match something followed. */
async function idsOf(
  follows: readonly Follow[],
  cards: readonly ArticleCard[],
  window: Window,
  tenant: TenantId,
  newsroom: Newsroom,
): Promise<Set<ArticleId>> {
  const articles = cards.map(({ id }) => id)
  const found = await Promise.all(
    follows.map(async ({ followed: { kind, what } }): Promise<readonly ArticleId[]> => {
      switch (kind) {
        case 'person': {
          const said = await newsroom.quotes.find(tenant, { speaker: what, articles, limit: STATEMENTS, offset: 0 })
          return said.items.map(({ article }) => article.id)
        }
        case 'story':
          return (await newsroom.stories.get(tenant, what))?.articles.map(({ id }) => id) ?? []
        case 'topic':
          return (await newsroom.articles.within(tenant, window, [what])).map(({ id }) => id)
      }
    }),
  )
  return new Set(found.flat())
}
