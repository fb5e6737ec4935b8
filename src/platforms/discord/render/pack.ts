import { LIMITS } from '../limits.ts'
import type { Piece } from './piece.ts'

function fits(pieces: readonly Piece[]): boolean {
  const count = pieces.reduce((sum, piece) => sum + piece.count, 1)
  const size = pieces.reduce((sum, piece) => sum + piece.size, 0)
  const pictures = pieces.filter(piece => piece.picture).length
  return count <= LIMITS.components && size <= LIMITS.messageText && pictures <= LIMITS.attachments
}

function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(piece => piece.role !== 'parts')
  const last = pieces.findLastIndex(piece => piece.role !== 'parts')
  return first === -1 ? [] : pieces.slice(first, last + 1)
}

/**
 * Index at which a message is cut before a piece that does not fit: whatever belongs to that piece moves on with it, if
 * there is room.
 */
function cutBefore(piece: Piece, open: readonly Piece[]): number {
  const isWords = ({ role }: Piece) => role === 'tells' || role === 'serves'
  const here = open.findLastIndex(isWords) + 1
  if (piece.role !== 'serves') return here
  const parted = open.findLastIndex(({ role }) => role === 'parts') + 1
  const told = open.findLastIndex(({ role }) => role === 'tells')
  const alone = open.slice(0, Math.max(told, 0)).findLastIndex(({ role }) => role !== 'leads') + 1
  return [parted, alone].find(cut => cut > 0 && fits([...open.slice(cut), piece])) ?? here
}

/**
 * Distributes pieces over messages, in order, filling each as far as possible; a heading moves on with what it heads, and
 * the last words with their controls. Every piece must fit into a message.
 */
export function pack(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const messages: (readonly Piece[])[] = []
  let open: readonly Piece[] = []
  for (const piece of pieces) {
    if (!fits([...open, piece])) {
      const kept = cutBefore(piece, open)
      const moves = kept > 0 && fits([...open.slice(kept), piece])
      messages.push(moves ? open.slice(0, kept) : open)
      open = moves ? open.slice(kept) : []
    }
    open = [...open, piece]
  }
  return [...messages, open].map(trimmed).filter(message => message.length > 0)
}
