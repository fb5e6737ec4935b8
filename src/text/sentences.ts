import { type Passage, passage } from '#core/news/passage.ts'
import { linesOf } from './sentences/lines.ts'
import { stopsOf } from './sentences/stops.ts'

const SPEAKS = /[\p{L}\p{N}]/u

/**
 * The sentences of a text, in order, without overlap; together they cover everything except white space. A quotation of
 * three sentences is three sentences. Crier has rules of its own, since `Intl.Segmenter` splits at initials and titles
 * and differs between releases of Node.
 */
export function sentencesOf(body: string): readonly Passage[] {
  return linesOf(body).flatMap(line => {
    const ends = [...stopsOf(line.text).map(stop => line.start + stop), line.end]
    const sentences: Passage[] = []
    let from = line.start
    for (const end of ends) {
      const piece = trimmed(body, from, end)
      from = end
      if (piece === undefined) continue
      const before = sentences.at(-1)
      if (before === undefined || SPEAKS.test(piece.text)) sentences.push(piece)
      else sentences.splice(-1, 1, passage(body, before.start, piece.end))
    }
    return sentences
  })
}

function trimmed(body: string, start: number, end: number): Passage | undefined {
  const text = body.slice(start, end)
  const from = start + (text.length - text.trimStart().length)
  const until = end - (text.length - text.trimEnd().length)
  return from < until ? passage(body, from, until) : undefined
}
