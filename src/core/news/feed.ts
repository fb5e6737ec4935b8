import { z } from 'zod'

/** When the page behind a feed's entry is fetched: never, if the feed carries only a teaser, or always. */
export const PageUse = z.enum(['never', 'needed', 'always'])
export type PageUse = z.infer<typeof PageUse>

/** Who added a source, and where: whoever is told when it fails. */
export interface FeedKeeper {
  readonly platform: string
  readonly channel: string
  readonly person: string
}

/** How to follow a source. */
export interface FeedWish {
  readonly pages?: PageUse
  readonly by?: FeedKeeper
}
