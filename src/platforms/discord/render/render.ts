import { ComponentType, SeparatorSpacingSize } from 'discord.js'
import type { Block, BlockOf, Reply } from '#core/asking/reply.ts'
import { actionPieces } from './actions.ts'
import { factPieces } from './facts.ts'
import { picturePieces } from './picture.ts'
import { listPieces } from './list.ts'
import { quotePieces } from './quote.ts'
import type { Message } from './message.ts'
import { pack } from './pack.ts'
import { type Piece, textPiece } from './piece.ts'
import { type Spell, gathered, plainSpelling } from './runs.ts'
import { type Tailor, tailorFor } from './tailor.ts'

const ACCENT = 0xc8963e

function pieces(block: Block, index: number, tailor: Tailor): readonly Piece[] {
  const { marked } = tailor
  switch (block.kind) {
    case 'heading':
      return marked('### ', block.text).map(line => textPiece(line, 'leads'))
    case 'paragraph':
      return marked('', block.text).map(line => textPiece(line))
    case 'note':
      return marked('-# ', block.text).map(line => textPiece(line))
    case 'quote':
      return quotePieces(block, tailor)
    case 'facts':
      return factPieces(block, tailor)
    case 'list':
      return listPieces(block, tailor)
    case 'image':
      return picturePieces(block, index, tailor)
    case 'actions':
      return actionPieces(block, tailor)
    case 'story':
      return storyPieces(block, tailor)
    case 'divider':
      return [divider(block.soft === true)]
  }
}

/** A story in one text: its headline, its sentence, its small print. */
function storyPieces({ headline, text = [], detail = [] }: BlockOf<'story'>, { marked }: Tailor): readonly Piece[] {
  const lines = [...marked('### ', headline), ...marked('', text), ...marked('-# ', detail)]
  return gathered(lines).map(line => textPiece(line))
}

function divider(soft: boolean): Piece {
  const component = soft
    ? ({ type: ComponentType.Separator, divider: false, spacing: SeparatorSpacingSize.Small } as const)
    : ({ type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Large } as const)
  return { component, count: 1, size: 0, role: 'parts' }
}

/**
 * Dresses a reply as Discord messages of components (why not embeds: docs/decisions/discord-components.md), each within
 * Discord's limits; what does not fit goes on in the next message.
 */
export function render(reply: Reply, spell: Spell = plainSpelling): readonly Message[] {
  const tailor = tailorFor(spell)
  const over = tailor.marked('-# ', reply.over ?? [])
  const title = gathered([...over, ...tailor.marked('## ', [reply.title ?? ''])]).map(line => textPiece(line, 'leads'))
  const all = [...title, ...reply.blocks.flatMap((block, index) => pieces(block, index, tailor))]
  const messages = pack(all)
  return (messages.length > 0 ? messages : [[textPiece('…')]]).map(message => ({
    components: [
      { type: ComponentType.Container, accent_color: ACCENT, components: message.map(({ component }) => component) },
    ],
    pictures: message.flatMap(({ picture }) => (picture ? [picture] : [])),
  }))
}
