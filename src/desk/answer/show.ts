import type { Quote } from '#core/news/analysis.ts'
import type { Block, Inline, Reply } from '#core/asking/reply.ts'
import type { Concept } from '#ask/scoring/concepts.ts'
import type { Evidence } from '#ask/scoring/score.ts'
import type { Piece } from '#ask/scoring/prepare.ts'
import { foldedLetters } from '#text/terms.ts'
import { stemOf } from '#text/words.ts'
import { cite } from '../show/cite.ts'

/** What a sentence begins with that leans on the one before. */
const LEANS =
  /^["“'‘]?(?:(?:And|But|So|Yet|Then) )?(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|One of them|Both|Neither|The (?:latter|former)|Among them)\b/u

/** A sentence that answers, with where it stands; the words that match are strong. */
export function sentenceBlocks(
  { piece }: Pick<Evidence, 'piece'>,
  concepts: readonly Concept[] = [],
): readonly Block[] {
  const { passage, text } = piece
  const quoted = statementOf(piece)
  const shown: Block = quoted ?? { kind: 'paragraph', text: marked(standing(piece), concepts) }
  return [shown, { kind: 'note', text: cite(text.source.article, passage) }]
}

/** The sentence, with the one before where it leans on it: as they stand in the article. */
function standing({ passage, text, index, paragraph }: Piece): string {
  if (!LEANS.test(passage.text)) return passage.text
  let first = index
  while (first > 0 && index - first < 2) {
    const before = text.pieces[first - 1]
    if (before?.paragraph !== paragraph) break
    first -= 1
    if (!LEANS.test(before.passage.text)) break
  }
  const { body } = text.source.article
  return body.slice(text.pieces[first]?.passage.start ?? passage.start, passage.end)
}

/** A statement that is its sentence, or nearly so, whose speaker the sentence does not name. */
function statementOf({ passage, quotes }: Piece): Block | undefined {
  const [quote] = quotes
  if (!quote?.speaker) return undefined
  const { name, role } = quote.speaker
  if (namesIn(passage.text, quote)) return undefined
  const whole = quote.start <= passage.start + 1 && quote.end >= passage.end - 2 && quote.type === 'direct'
  return {
    kind: 'quote',
    type: whole ? 'direct' : 'mixed',
    text: whole
      ? quote.text.slice(
          Math.max(0, passage.start - quote.start),
          quote.text.length - Math.max(0, quote.end - passage.end),
        )
      : passage.text,
    speaker: name,
    ...(role === undefined ? {} : { role }),
  }
}

function namesIn(sentence: string, { speaker }: Quote): boolean {
  const last = speaker?.name.split(/\s+/u).at(-1) ?? ''
  return last !== '' && sentence.includes(speaker?.name ?? '')
}

/** A text with the words of these concepts strong. */
export function marked(text: string, concepts: readonly Concept[]): readonly Inline[] {
  const terms = new Set(
    concepts.flatMap(concept => [...concept.terms].flatMap(([term, sure]) => (sure > 0.7 ? term.split(' ') : []))),
  )
  if (terms.size === 0) return [text]
  const folded = foldedLetters(text.toLowerCase())
  const runs: Inline[] = []
  let from = 0
  for (const { 0: word, index } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!terms.has(stemOf(word))) continue
    if (index > from) runs.push(text.slice(from, index))
    runs.push({ text: text.slice(index, index + word.length), strong: true })
    from = index + word.length
  }
  if (from < text.length) runs.push(text.slice(from))
  return runs
}

export type Outcome = NonNullable<Reply['outcome']>
