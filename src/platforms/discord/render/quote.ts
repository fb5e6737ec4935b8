import type { BlockOf } from '#core/asking/reply.ts'
import { attributionRuns, reportedRuns } from '#core/asking/statement.ts'
import { type Piece, textPiece } from './piece.ts'
import { gathered } from './runs.ts'
import type { Tailor } from './tailor.ts'

/** A direct quote stands in quotation marks and a bar, with its speaker in it; a reported one is a sentence. Then where it stands. */
export function quotePieces(block: BlockOf<'quote'>, { marked }: Tailor): readonly Piece[] {
  const where = marked('-# ', block.detail ?? [])
  const said =
    block.type === 'direct'
      ? [...marked('> ', ['“', block.text, '”']), ...marked('> ', attributionRuns(block))]
      : marked('', reportedRuns(block))
  return gathered([...said, ...where]).map(content => textPiece(content))
}
