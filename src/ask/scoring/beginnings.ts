/** Letters of a word that are compared, with five bits each. */
const LETTERS = 3
const BITS = 5
const MASK = 31

function placeOf(word: string, letters: number): number {
  let place = 0
  for (let at = 0; at < LETTERS; at += 1) {
    const code = at < letters && at < word.length ? word.charCodeAt(at) & MASK : 0
    place = (place << BITS) | code
  }
  return place
}

/**
 * A quick filter for words that may have one of these stems, without stemming them: a stem starts like its words,
 * except for its last letter ("day", "dai"). May return false positives, never false negatives.
 */
export function beginnings(stems: Iterable<string>): (word: string) => boolean {
  const may = new Uint8Array(2 ** (BITS * LETTERS))
  for (const stem of stems) {
    const sure = Math.min(LETTERS, stem.length - 1)
    const first = placeOf(stem, sure)
    may.fill(1, first, first + 2 ** (BITS * (LETTERS - sure)))
  }
  return word => may[placeOf(word, LETTERS)] === 1
}
