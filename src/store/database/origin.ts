import { HOUSE, type TenantId } from '#core/ids.ts'
import { shortNameOf } from './names.ts'

/**
 * Who brought an article, and so who sees it: the house (everyone), a tenant (itself), or a feed (its followers). An
 * article belongs to one origin: the same text from two tenants is two articles, and neither learns of the other.
 */
export type Origin = TenantId | `feed:${string}`

/** The origin of a feed's articles, derived from its URL. */
export function feedOrigin(address: string): Origin {
  return `feed:${shortNameOf(10, 'feed', address)}`
}

/** May others than whoever brought it see it? */
export function isShared(origin: string): boolean {
  return origin === HOUSE || origin.startsWith('feed:')
}
