const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Offset at which to cut a text so that the first piece has at most `room` code units: after a sentence, else after a
 * word, else after a grapheme. `text.length` if all of it fits; 0 if not even one grapheme does.
 */
export function cutAt(text: string, room: number): number {
  if (text.length <= room) return text.length
  const head = text.slice(0, room)
  return lastEnd(sentences, text, room) || head.lastIndexOf(' ') + 1 || lastEnd(graphemes, text, room)
}

/** Offset after the last whole sentence that fits; 0 if the first one is too long. */
export function sentenceCut(text: string, room: number): number {
  return text.length <= room ? text.length : lastEnd(sentences, text, room)
}

/** Splits a text into pieces of at most `limit` code units; joined, they are the text. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = []
  for (let rest = text; rest !== '';) {
    const cut = Math.max(cutAt(rest, limit), 1)
    pieces.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return pieces
}

/** A label of at most `limit` code units, with an ellipsis if shortened. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, cutAt(text, limit - 1)).trimEnd()}…`
}

function lastEnd(segmenter: Intl.Segmenter, text: string, room: number): number {
  let end = 0
  for (const { index, segment } of segmenter.segment(text)) {
    if (index + segment.trimEnd().length > room) break
    end = Math.min(index + segment.length, room)
  }
  return end
}
