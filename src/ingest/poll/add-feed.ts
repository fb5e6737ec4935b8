import type { TenantId } from '#core/ids.ts'
import type { FeedCard } from '#core/asking/newsroom.ts'
import type { FeedWish } from '#core/news/feed.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { FetchProblem } from '../fetch/fetch-problem.ts'
import { findFeed } from './find-feed.ts'
import { poll, type Polling } from './poll.ts'

/** Limit, since a tenant's feeds cost the host, whoever added them. */
const PER_TENANT = 100

/** Follows the feed at a URL, or that of the site there, and reads it at once. Throws a Refusal. */
export async function addFeed(tenant: TenantId, address: string, wish: FeedWish, polling: Polling): Promise<FeedCard> {
  const { feeds, fetcher, reader, now } = polling
  const known = await feeds.list(tenant)
  if (known.length >= PER_TENANT) {
    throw new Refusal(
      `There are already ${PER_TENANT} sources here, the most allowed. Remove one with /sources remove.`,
    )
  }
  const found = await findFeed(withScheme(address), fetcher, reader, now()).catch((error: unknown) => {
    throw error instanceof FetchProblem ? new Refusal(error.message) : error
  })
  const twin = known.find(source => source.address === found.address)
  if (twin && !twin.paused && !twin.gone) throw new Refusal(`“${twin.title}” is already followed here.`)
  const feed = await feeds.follow(tenant, found.address, found.feed.title, now(), wish)
  if (feed.okAt === null) await poll(feed, polling)
  const card = (await feeds.list(tenant)).find(source => source.address === found.address)
  if (!card) throw new Error(`feed ${feed.id} was followed and is not listed`)
  return card
}

/** People write `paper.example`. */
function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/iu.test(address.trim()) ? address.trim() : `https://${address.trim()}`
}
