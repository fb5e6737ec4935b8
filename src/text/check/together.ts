import type { SharedPiece } from './wording.ts'

/** Each place gives so many words, which tell so much, that the others do not. */
const A_PIECE = { tokens: 3, weight: 2 }
const MOST_PIECES = 4
/** Each place beyond the first counts as much as so many changed words. */
const ANOTHER_PLACE = 2
/** Between two pieces so many words may be of nobody. */
const BETWEEN = 1

export interface Together {
  readonly pieces: readonly SharedPiece[]
  readonly cost: number
}

/** The fewest stretches that the words are put together of; `undefined` where they are not. `length`: how many they are. */
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
