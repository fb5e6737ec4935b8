import { ComponentType, type APIButtonComponentWithCustomId } from 'discord.js'
import type { BlockOf, ListItem } from '#core/asking/reply.ts'
import { typedAction } from './buttons.ts'
import { type Piece, textPiece } from './piece.ts'
import { gathered } from './runs.ts'
import type { Tailor } from './tailor.ts'

function section(content: string, accessory: APIButtonComponentWithCustomId): Piece {
  return {
    component: {
      type: ComponentType.Section,
      components: [{ type: ComponentType.TextDisplay, content }],
      accessory,
    },
    count: 3,
    size: content.length + (accessory.label?.length ?? 0),
    role: 'tells',
  }
}

/** `bare`: no bullets, because small print below some items already separates them. */
function told(
  { number, text, detail }: ListItem,
  unnumbered: boolean,
  bare: boolean,
  { marked }: Tailor,
): readonly string[] {
  const sign = number !== undefined && !unnumbered ? `**${number}.** ` : bare ? '' : '- '
  const [first, ...more] = marked('', text, sign.length)
  return [`${sign}${first ?? ''}`.trim(), ...more, ...marked('-# ', detail ?? [])]
}

/** One item per line with its detail in small print below; an item that opens something has a button beside it. */
export function listPieces({ items, unnumbered }: BlockOf<'list'>, tailor: Tailor): readonly Piece[] {
  const { button, marked } = tailor
  const counted = !unnumbered && items.some(({ number }) => number !== undefined)
  const bare = !counted && items.some(({ detail = [] }) => detail.length > 0)
  const pieces: Piece[] = []
  let plain: readonly string[] = []
  const settle = (): void => {
    pieces.push(...gathered(plain).map(text => textPiece(text)))
    plain = []
  }
  for (const item of items) {
    const accessory = item.action && button(item.action)
    if (accessory) {
      settle()
      const [first = '…', ...more] = gathered(told(item, unnumbered === true, bare, tailor))
      pieces.push(section(first, accessory), ...more.map(text => textPiece(text)))
    } else {
      // Without bullets, the gap between two text displays separates the items.
      if (bare) settle()
      plain = [
        ...plain,
        ...told(item, unnumbered === true, bare, tailor),
        ...(item.action ? marked('-# ', typedAction(item.action)) : []),
      ]
    }
  }
  settle()
  return pieces
}
