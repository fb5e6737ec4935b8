import { z } from 'zod'

/** When the page behind an entry of a feed is fetched: never, where the feed carries no more than a teaser, or always. */
export const PageUse = z.enum(['never', 'needed', 'always'])
export type PageUse = z.infer<typeof PageUse>

/** Who had a source followed, and where: whoever is told when it fails. */
export interface FeedKeeper {
  readonly platform: string
  readonly channel: string
  readonly person: string
}

/** How a source is to be followed. */
export interface FeedWish {
  readonly pages?: PageUse
  readonly by?: FeedKeeper
}
