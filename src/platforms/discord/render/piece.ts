import { ComponentType, type APIComponentInContainer } from 'discord.js'

/** A picture attached to a message. */
export interface Picture {
  readonly name: string
  readonly description?: string
  readonly png: Uint8Array
}

/** A piece that stays together in one message, with its share of the message's limits. */
export interface Piece {
  readonly component: APIComponentInContainer
  /** Components, including nested ones. */
  readonly count: number
  /** Characters of text, labels and descriptions. */
  readonly size: number
  /**
   * `leads`: pointless without what follows. `parts`: a separator, dropped at either end of a message. `serves`: controls, which
   * stay with what they belong to.
   */
  readonly role: 'leads' | 'parts' | 'tells' | 'serves'
  readonly picture?: Picture
}

export function textPiece(content: string, role: 'leads' | 'tells' = 'tells'): Piece {
  return { component: { type: ComponentType.TextDisplay, content }, count: 1, size: content.length, role }
}
