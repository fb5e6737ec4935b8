import type { ArticleCard } from '#core/news/article.ts'
import type { Taste, Window } from '#core/asking/digest.ts'
import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Follow } from '#core/person.ts'
import { fittingCards } from '../digest/fitting.ts'

/** What `fittingCards` gives at most, and `articles.within` at once. */
const A_PAGE = 500
/** Of a window no more are looked at, the newest. */
const MOST = 10_000
const STATEMENTS = 100

/**
 * The articles of a window in which something may be followed: all of them, as long as a digest looks at as many. Beyond
 * that only those that have something of what is followed, so that on a busy day nothing of it is lost.
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

/** Which of these have something of what is followed. */
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
