import type { Article } from '#core/news/article.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { clockWords } from '../show/clock-words.ts'

/** What is known of an article that came before a digest of long ago; `undefined` for one that did not. */
export async function whyLongAgo(
  newsroom: Newsroom,
  { id, place, zone }: Subscription,
  article: Article,
): Promise<string | undefined> {
  const slot = await newsroom.subscriptions.judgedIn(place.tenant, id, article.id)
  if (!slot) return undefined
  const when = clockWords(slot.slot, zone)
  if (!slot.articles) {
    return `Not known any more: it came in time for the digest of ${when}, and what a digest told is kept for a year.`
  }
  return slot.articles.includes(article.id) ? `Told: it was in the digest of ${when}.` : undefined
}
