import { ComponentType } from 'discord.js'
import type { Block, Reply } from '#core/reply.ts'
import { actionPieces } from './blocks/actions.ts'
import { factPieces } from './blocks/facts.ts'
import { picturePieces } from './blocks/picture.ts'
import { listPieces } from './blocks/list.ts'
import { quotePieces } from './blocks/quote.ts'
import { type ButtonMaker, buttonMaker } from './buttons.ts'
import type { Message } from './message.ts'
import { pack } from './pack.ts'
import { type Piece, textPiece } from './piece.ts'
import { marked } from './runs.ts'

const ACCENT = 0x1f4e79

function pieces(block: Block, index: number, button: ButtonMaker): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return marked('### ', block.text).map(line => textPiece(line, 'leads'))
    case 'paragraph':
      return marked('', block.text).map(line => textPiece(line))
    case 'note':
      return marked('-# ', block.text).map(line => textPiece(line))
    case 'quote':
      return quotePieces(block)
    case 'facts':
      return factPieces(block)
    case 'list':
      return listPieces(block, button)
    case 'image':
      return picturePieces(block, index)
    case 'actions':
      return actionPieces(block, button)
    case 'divider':
      return [{ component: { type: ComponentType.Separator }, count: 1, size: 0, role: 'parts' }]
  }
}

/**
 * Dresses a reply as Discord messages of components (why not embeds: docs/decisions/discord-components.md), each within
 * Discord's limits; what does not fit goes on in the next message.
 */
export function render(reply: Reply): readonly Message[] {
  const button = buttonMaker()
  const title = marked('## ', [reply.title ?? '']).map(line => textPiece(line, 'leads'))
  const all = [...title, ...reply.blocks.flatMap((block, index) => pieces(block, index, button))]
  const messages = pack(all)
  return (messages.length > 0 ? messages : [[textPiece('…')]]).map(message => ({
    components: [
      { type: ComponentType.Container, accent_color: ACCENT, components: message.map(({ component }) => component) },
    ],
    pictures: message.flatMap(({ picture }) => (picture ? [picture] : [])),
  }))
}
