import type { Reply } from './reply.ts'

/** How much of one platform limit a message uses. */
export interface LimitUse {
  /** What is counted, in the plural: `blocks`. */
  readonly what: string
  readonly used: number
  readonly limit: number
}

/** Part of a message as its platform displays it. `quoted`: beside a bar. `line`: a rule without words. */
export interface ShownPiece {
  readonly look: 'big' | 'strong' | 'plain' | 'quoted' | 'small' | 'line' | 'button' | 'select' | 'picture'
  readonly text: string
}

/** One message as a platform would post it. */
export interface Measured {
  readonly uses: readonly LimitUse[]
  /** Every word it shows, except on buttons; one line of text per line. */
  readonly text: string
  /** The same in the platform's styles, from top to bottom. */
  readonly pieces: readonly ShownPiece[]
  readonly buttons: number
  readonly pictures: number
}

/** How a platform would show a reply, whether or not it is connected. */
export interface Dress {
  /** The platform's display name. */
  readonly name: string
  readonly measure: (reply: Reply) => readonly Measured[]
}
