import type { Reply } from './reply.ts'

/** How much of one of a platform's limits a message takes up. */
export interface LimitUse {
  /** What is counted, in the plural: `blocks`. */
  readonly what: string
  readonly used: number
  readonly limit: number
}

/** One message as a platform would post it. */
export interface Measured {
  readonly uses: readonly LimitUse[]
  /** Every word it shows, but for those on buttons; one line of text for each line. */
  readonly text: string
  readonly buttons: number
  readonly pictures: number
}

/** How a platform would show a reply, whether or not it is connected. */
export interface Dress {
  /** As people call the platform. */
  readonly name: string
  readonly measure: (reply: Reply) => readonly Measured[]
}
