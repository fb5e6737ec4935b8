import type { Reply } from './reply.ts'

/** How much of one of a platform's limits a message takes up. */
export interface LimitUse {
  /** What is counted, in the plural: `blocks`. */
  readonly what: string
  readonly used: number
  readonly limit: number
}

/** A piece of a message as its platform shows it. `quoted`: beside a bar. `line`: drawn, without words. */
export interface ShownPiece {
  readonly look: 'big' | 'strong' | 'plain' | 'quoted' | 'small' | 'line' | 'button' | 'select' | 'picture'
  readonly text: string
}

/** One message as a platform would post it. */
export interface Measured {
  readonly uses: readonly LimitUse[]
  /** Every word it shows, but for those on buttons; one line of text for each line. */
  readonly text: string
  /** The same in the looks of the platform, from top to bottom. */
  readonly pieces: readonly ShownPiece[]
  readonly buttons: number
  readonly pictures: number
}

/** How a platform would show a reply, whether or not it is connected. */
export interface Dress {
  /** As people call the platform. */
  readonly name: string
  readonly measure: (reply: Reply) => readonly Measured[]
}
