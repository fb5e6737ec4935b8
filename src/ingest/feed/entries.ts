const ENTRY = /<((?:\w+:)?(?:item|entry))(?=[\s>])/giu
/** A longer header is not one. */
const LONGEST_HEAD = 64 * 1024

/** XML cut off after `most` entries; all of it if there are fewer. */
export function firstEntries(text: string, most: number): string {
  let count = 0
  for (const { index } of text.matchAll(ENTRY)) {
    count += 1
    if (count > most) return text.slice(0, index)
  }
  return text
}

/**
 * For XML that does not parse as a whole: one document per complete entry, at most `most`, each with the feed's header.
 * Of a truncated feed, only the last entry is lost.
 */
export function entryByEntry(text: string, most: number): readonly string[] {
  const first = text.search(ENTRY)
  if (first === -1 || first > LONGEST_HEAD) return []
  const head = text.slice(0, first)
  const pieces: string[] = []
  for (const { index, 1: name = '' } of text.matchAll(ENTRY)) {
    const end = text.indexOf(`</${name}>`, index)
    if (end === -1 || pieces.length === most) break
    pieces.push(head + text.slice(index, end + name.length + 3))
  }
  return pieces
}
