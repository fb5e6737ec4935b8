import { ComponentType, type APIComponentInContainer } from 'discord.js'

/** A picture that goes with a message. */
export interface Picture {
  readonly name: string
  readonly description?: string
  readonly png: Uint8Array
}

/** What stays together in one message, with what it costs of the message's budgets. */
export interface Piece {
  readonly component: APIComponentInContainer
  /** Components, nested ones counted. */
  readonly count: number
  /** Characters of text, labels and descriptions. */
  readonly size: number
  /** `leads`: worth nothing without what follows. `parts`: worth nothing at either end of a message. */
  readonly role: 'leads' | 'parts' | 'tells'
  readonly picture?: Picture
}

export function textPiece(content: string, role: 'leads' | 'tells' = 'tells'): Piece {
  return { component: { type: ComponentType.TextDisplay, content }, count: 1, size: content.length, role }
}
