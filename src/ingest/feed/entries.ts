const ENTRY = /<((?:\w+:)?(?:item|entry))(?=[\s>])/giu
/** A header longer than this is not one. */
const LONGEST_HEAD = 64 * 1024

/** XML as it stands before the entry that follows so many; all of it where there are not as many. */
export function firstEntries(text: string, most: number): string {
  let count = 0
  for (const { index } of text.matchAll(ENTRY)) {
    count += 1
    if (count > most) return text.slice(0, index)
  }
  return text
}

/**
 * XML that cannot be read whole, as one document for each of its entries that ends, at most so many: the beginning of the
 * feed, and the entry. Of a feed that was cut off, all but the last entry are there.
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
