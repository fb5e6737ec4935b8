import type { Article } from '#core/news/article.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Subscription } from '#core/posting/subscription.ts'

/** Why a digest of what was said leaves an article out in which nobody says anything; `undefined` for all others. */
export async function whyUnspoken(
  newsroom: Newsroom,
  { kind, place }: Subscription,
  article: Article,
): Promise<string | undefined> {
  if (!newsroom.kinds.get(kind)?.spoken) return undefined
  const said = await newsroom.quotes.find(place.tenant, { articles: [article.id], limit: 1, offset: 0 })
  return said.total > 0 ? undefined : `Left out: no statement was found in it, and ${kind} tells what was said.`
}
