import type { BlockOf } from '#core/reply.ts'
import { type Piece, textPiece } from '../piece.ts'
import { gathered, marked } from '../runs.ts'

/** A direct quote stands in quotation marks, anything else is marked as reported; then who said it, and where. */
export function quotePieces({ type, text, speaker, role, detail }: BlockOf<'quote'>): readonly Piece[] {
  const words = marked('> ', type === 'direct' ? ['“', text, '”'] : [text])
  const who =
    speaker === undefined
      ? ['unattributed']
      : [{ text: speaker, strong: true as const }, ...(role === undefined ? [] : [', ', role])]
  const by = marked('> — ', [...who, ...(type === 'direct' ? [] : [' · reported'])])
  return gathered([...words, ...by, ...marked('-# ', detail ?? [])]).map(content => textPiece(content))
}
