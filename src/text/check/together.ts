import type { SharedPiece } from './wording.ts'

/** The least that each place must add to the others: tokens, and their weight. */
const A_PIECE = { tokens: 3, weight: 2 }
const MOST_PIECES = 4
/** Each place beyond the first costs as much as this many changed words. */
const ANOTHER_PLACE = 2
/** Words between two pieces that may belong to neither. */
const BETWEEN = 1

export interface Together {
  readonly pieces: readonly SharedPiece[]
  readonly cost: number
}

/**
 * The smallest set of stretches that the words are stitched together from; `undefined` if there is none. `length`: the
 * number of words.
 */
export function putTogether(pieces: readonly SharedPiece[], length: number): Together | undefined {
  const fit = pieces.filter(({ from, to, weight }) => to - from >= A_PIECE.tokens && weight >= A_PIECE.weight)
  const used: SharedPiece[] = []
  let reached = 0
  let uncovered = 0
  while (length - reached > BETWEEN && used.length < MOST_PIECES) {
    const next = fit
      .filter(({ from, to }) => from <= reached + BETWEEN && to - Math.max(from, reached) >= A_PIECE.tokens)
      .reduce<SharedPiece | undefined>((far, piece) => (far && goesAsFar(far, piece) ? far : piece), undefined)
    if (!next) return undefined
    uncovered += Math.max(0, next.from - reached)
    used.push(next)
    reached = next.to
  }
  if (used.length < 2 || length - reached > BETWEEN) return undefined
  return { pieces: used, cost: uncovered + (length - reached) + ANOTHER_PLACE * (used.length - 1) }
}

function goesAsFar(one: SharedPiece, other: SharedPiece): boolean {
  return one.to > other.to || (one.to === other.to && one.from <= other.from)
}
