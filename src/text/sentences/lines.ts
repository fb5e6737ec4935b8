import { type Passage, passage } from '#core/news/passage.ts'

const STOP = /[.!?…:;。！？][\p{Pe}\p{Pf}"'’)\]*]*$/u
const ITEM = /^\s*(?:[-–—*•·▪►]|\d{1,3}[.)]|[a-z]\))\s/iu
/** Characters of a full line in hand-wrapped plain text. */
const WRAPPED = { least: 45, most: 100 }

/**
 * The stretches of a text that no sentence crosses: paragraphs, list items, headings. A line break inside a
 * hand-wrapped paragraph is no boundary.
 */
export function linesOf(body: string): readonly Passage[] {
  return paragraphsOf(body).flatMap(paragraph => {
    const lines = piecesBetween(body, paragraph.start, paragraph.end, /\r\n?|[\n\u2028\u2029]/gu)
    const full = lines.slice(0, -1)
    const stopped = full.filter(line => STOP.test(line.text.trimEnd().slice(-12))).length
    const wrapped =
      full.length > 0 &&
      stopped <= full.length / 2 &&
      full.every(line => line.text.length >= WRAPPED.least && line.text.length <= WRAPPED.most)
    const joined: Passage[] = []
    for (const line of lines) {
      const before = joined.at(-1)
      if (before !== undefined && runsOn(before.text, line.text, wrapped)) {
        joined.splice(-1, 1, passage(body, before.start, line.end))
      } else joined.push(line)
    }
    return joined
  })
}

function runsOn(before: string, line: string, wrapped: boolean): boolean {
  if (ITEM.test(line)) return false
  if (wrapped) return !ITEM.test(before) || /^\s/u.test(line)
  return !STOP.test(before.trimEnd().slice(-12)) && /^\s*\p{Ll}/u.test(line)
}

function paragraphsOf(body: string): readonly Passage[] {
  return piecesBetween(body, 0, body.length, /(?:\r\n?|[\n\u2028\u2029])\s*(?:\r\n?|[\n\u2028\u2029])/gu)
}

function piecesBetween(body: string, start: number, end: number, border: RegExp): readonly Passage[] {
  const pieces: Passage[] = []
  const text = body.slice(start, end)
  let from = 0
  for (const match of text.matchAll(border)) {
    addIfFilled(pieces, body, start + from, start + match.index)
    from = match.index + match[0].length
  }
  addIfFilled(pieces, body, start + from, end)
  return pieces
}

function addIfFilled(pieces: Passage[], body: string, start: number, end: number): void {
  if (body.slice(start, end).trim() !== '') pieces.push(passage(body, start, end))
}
