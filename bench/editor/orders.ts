import type { Day } from '#core/news/article.ts'
import type { ArticleCard } from '#core/news/article.ts'
import { HOUSE } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { onePerPublisher } from '#desk/story/one-per-publisher.ts'

const DAY_MS = 86_400_000

interface Story {
  readonly articles: readonly ArticleCard[]
  readonly outlets: number
}

/** Two baseline orders of a period's stories, as replies that contain only links. */
export async function plainOrders(
  newsroom: Newsroom,
  since: Day,
  until: Day,
): Promise<{ readonly newest: unknown; readonly outlets: unknown }> {
  const window = {
    from: new Date(Date.parse(since) - 1),
    until: new Date(Date.parse(until) + DAY_MS - 1),
    by: 'publication',
  } as const
  const cards = await newsroom.articles.within(HOUSE, window, [])
  const stories = (
    await newsroom.stories.ofAll(
      HOUSE,
      cards.map(({ id }) => id),
    )
  ).map(({ articles }): Story => {
    const own = articles.filter(({ id }) => cards.some(card => card.id === id))
    return { articles: own, outlets: onePerPublisher(own).length }
  })
  return { newest: linked(stories), outlets: linked(stories.toSorted((a, b) => b.outlets - a.outlets)) }
}

function linked(stories: readonly Story[]): unknown {
  return { blocks: stories.map(({ articles }) => articles.map(({ url }) => ({ text: '', href: url }))) }
}
