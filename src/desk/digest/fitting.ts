import { setImmediate as others } from 'node:timers/promises'
import type { ArticleCard } from '#core/news/article.ts'
import type { Taste, Window } from '#core/asking/digest.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { fits } from '#filter/judge.ts'
import { articleToJudge } from '#filter/article-to-judge.ts'

/** Articles ranked for one digest; the page size of `articles.within`. */
const MOST = 500
/** Articles of a window that are filtered, newest first. */
const MOST_JUDGED = 10_000
/** Articles filtered before yielding to the event loop, some 10 ms of work. */
const AT_ONCE = 20

/**
 * The articles of a window that match a taste, newest first, at most 500. Texts are read only where there is a filter.
 */
export async function fittingCards(
  window: Window,
  { tenant, topics, filter }: Taste,
  newsroom: Newsroom,
): Promise<readonly ArticleCard[]> {
  if (!filter) return newsroom.articles.within(tenant, window, topics)
  const fitting: ArticleCard[] = []
  let judged = 0
  while (judged < MOST_JUDGED && fitting.length < MOST) {
    const cards = await newsroom.articles.within(tenant, window, topics, judged)
    if (cards.length === 0) break
    const texts = await newsroom.articles.judged(
      tenant,
      cards.map(({ id }) => id),
    )
    for (const [index, card] of cards.entries()) {
      if (index % AT_ONCE === 0) await others()
      const text = texts.get(card.id)
      if (text && fits(filter, articleToJudge(text))) fitting.push(card)
    }
    judged += cards.length
  }
  return fitting.slice(0, MOST)
}
