const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Where to cut a text so that its first piece has at most `room` code units: after a sentence, else after a word, else
 * after a grapheme. `text.length` where it fits as a whole; 0 where not even one grapheme does.
 */
export function cutAt(text: string, room: number): number {
  if (text.length <= room) return text.length
  const head = text.slice(0, room)
  return lastEnd(sentences, text, room) || head.lastIndexOf(' ') + 1 || lastEnd(graphemes, text, room)
}

/** Where to cut so that a sentence stays whole; 0 where the first sentence is longer than the room. */
export function sentenceCut(text: string, room: number): number {
  return text.length <= room ? text.length : lastEnd(sentences, text, room)
}

/** A text in pieces of at most `limit` code units, which together are the text. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = []
  for (let rest = text; rest !== '';) {
    const cut = Math.max(cutAt(rest, limit), 1)
    pieces.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return pieces
}

/** A label of at most `limit` code units; what does not fit is shown to be missing. */
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
