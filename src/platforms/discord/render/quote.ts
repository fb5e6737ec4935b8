import type { BlockOf, Inline } from '#core/asking/reply.ts'
import { type Piece, textPiece } from './piece.ts'
import { gathered } from './runs.ts'
import type { Tailor } from './tailor.ts'

/** A direct quote stands in quotation marks, anything else is marked as reported; then who said it, and where. */
export function quotePieces(block: BlockOf<'quote'>, { marked }: Tailor): readonly Piece[] {
  const { type, text, speaker, role, detail } = block
  const words = marked('> ', type === 'direct' ? ['“', text, '”'] : [text])
  const who: readonly Inline[] =
    speaker === undefined
      ? ['unattributed']
      : [{ text: speaker, strong: true }, ...(role === undefined ? [] : [', ', role])]
  const by = marked('> ', ['— ', ...who, ...(type === 'direct' ? [] : [' · reported'])])
  const where = marked('-# ', detail ?? [])
  return [
    ...gathered([...words, ...by]).map(content => textPiece(content, where.length > 0 ? 'leads' : 'tells')),
    ...gathered(where).map(content => textPiece(content)),
  ]
}
