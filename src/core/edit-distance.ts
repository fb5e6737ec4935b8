/**
 * Edits between two words: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
 * Stops beyond `most`, returning some larger number.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: readonly number[] = []
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      line.push(
        Math.min(
          at(above, column) + 1,
          at(line, column - 1) + 1,
          at(above, column - 1) + (same ? 0 : 1),
          swapped ? at(before, column - 2) + 1 : Infinity,
        ),
      )
    }
    if (Math.min(...line) > most) return most + 1
    before = above
    above = line
  }
  return at(above, b.length)
}

function at(line: readonly number[], column: number): number {
  return line[column] ?? Infinity
}

/** Letters; shorter words are close to too many others. */
const SHORTEST = 4
/** Letters; from this length on, two slips are likelier than another word. */
const LONG = 6

/** The one of these words that a misspelt one probably meant: one edit away, or two for a long word; otherwise none. */
export function probablyMeant(word: string, known: readonly string[]): string | undefined {
  if (word.length < SHORTEST) return undefined
  const most = word.length < LONG ? 1 : 2
  const [nearest] = known
    .filter(each => each.length >= SHORTEST)
    .map(each => ({ each, distance: editDistance(word, each, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((a, b) => a.distance - b.distance)
  return nearest?.each
}
