/**
 * Edits between two words: letters put in, left out, replaced, or two neighbours swapped (optimal string alignment).
 * Gives up beyond `most`, and then answers more than that.
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

/** Shorter words are near too many others. */
const SHORTEST = 4
/** From this length on, two slips are likelier than another word. */
const LONG = 6

/** The one of these words that was probably meant by a misspelt one: one slip away, or two in a long word; else none. */
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
