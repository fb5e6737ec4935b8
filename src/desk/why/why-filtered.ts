import type { ArticleId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { whyFits, whyLeftOut } from '#filter/explain.ts'
import { readStored } from '#filter/stored.ts'
import { clockWords } from '../show/clock-words.ts'

/** A filter's verdict on an article: why it is left out, or what in it matches. */
export interface Filtered {
  readonly out?: string
  readonly fits?: string
}

/**
 * Filters an article by the filter of the digest it was due for, as it was then, or else by the subscription's current
 * one.
 */
export async function whyFiltered(
  newsroom: Newsroom,
  subscription: Subscription,
  article: ArticleId,
  now: Date,
): Promise<Filtered> {
  const { tenant } = subscription.place
  const slot = await newsroom.subscriptions.judgedIn(tenant, subscription.id, article)
  const read = readStored(slot ?? subscription)
  if ('unreadable' in read || !read.filter) return {}
  const judged = (await newsroom.articles.judged(tenant, [article])).get(article)
  if (!judged) return {}
  const why = whyLeftOut(read.filter, judged)
  if (why === undefined) {
    const fits = whyFits(read.filter, judged)
    return fits === undefined ? {} : { fits }
  }
  const from = slot ? ` of the digest of ${clockWords(slot.slot, subscription.zone, now)}` : ''
  return { out: `Left out${from} by its filter, ${why}.` }
}
