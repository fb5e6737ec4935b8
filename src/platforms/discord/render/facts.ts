import type { BlockOf } from '#core/asking/reply.ts'
import { type Piece, textPiece } from './piece.ts'
import { gathered } from './runs.ts'
import type { Tailor } from './tailor.ts'

/** One line a fact, its name in bold. */
export function factPieces({ facts }: BlockOf<'facts'>, { marked }: Tailor): readonly Piece[] {
  const told = facts.flatMap(({ label, value }) => marked('', [{ text: label, strong: true }, ': ', ...value]))
  return gathered(told).map(text => textPiece(text))
}
