import type { BlockOf, Inline } from '#core/reply.ts'
import { type Piece, textPiece } from '../piece.ts'
import { gathered, marked } from '../runs.ts'

/** A direct quote stands in quotation marks, anything else is marked as reported; then who said it, and where. */
export function quotePieces({ type, text, speaker, role, detail }: BlockOf<'quote'>): readonly Piece[] {
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
