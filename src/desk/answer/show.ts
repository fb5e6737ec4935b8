import { DOT } from '#core/asking/dot.ts'
import type { CitedQuote } from '#core/news/story.ts'
import type { Block, Inline } from '#core/asking/reply.ts'
import type { Concept } from '#ask/scoring/concepts.ts'
import type { Evidence } from '#ask/scoring/ranking.ts'
import type { PreparedSentence } from '#ask/scoring/prepare.ts'
import { EMPTY, tellingWords } from '#ask/reading/words.ts'
import { toldOf } from '#text/statements/told.ts'
import { foldedLetters, foldedWords } from '#text/terms.ts'
import { stemOf } from '#text/words.ts'
import { cite, citedWords } from '../show/cite.ts'
import { quoteBlock } from '../show/quote-block.ts'

/** Openings of a sentence that leans on the one before. */
const LEANS =
  /^["“'‘]?(?:(?:And|But|So|Yet|Then) )?(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|One of them|Both|Neither|The (?:latter|former)|Among them)\b/u

/** How to show a sentence. */
interface Showing {
  /** Decides what "today" is. */
  readonly now: Date
  /** Their words are set in bold. */
  readonly concepts?: readonly Concept[]
  /** Numbers too, if they are what was asked for. */
  readonly numbers?: boolean
  /** Its relation to the first one: "Earlier". */
  readonly label?: string
  /** The sentence before or after it, shown with it. */
  readonly beside?: PreparedSentence
  /** Speaker, outlet and day are shown above it. */
  readonly grouped?: true
}

/** A sentence that answers, with its source: as a statement if it is one, otherwise with the matching words in bold. */
export function sentenceBlocks(
  { piece }: Pick<Evidence, 'piece'>,
  { now, concepts = [], numbers = false, label, beside, grouped }: Showing,
): readonly Block[] {
  const statement = beside ? undefined : statementIn(piece)
  if (statement) {
    const block = quoteBlock(statement, grouped ? { now, named: true, place: true } : { now })
    return [label === undefined ? block : { ...block, detail: [`${label}${DOT}`, ...(block.detail ?? [])] }]
  }
  const { passage, text } = piece
  const [first, last] = beside && beside.index < piece.index ? [beside, piece] : [piece, beside ?? piece]
  const before: readonly Inline[] = label === undefined ? [] : [{ text: label, strong: true }, '  ']
  const shown = standing(first, last)
  return [
    {
      kind: 'paragraph',
      text: [...before, ...marked(shown, concepts, numbers)],
      cites: citedWords(text.source.article.id, passage),
    },
    ...(grouped
      ? []
      : [{ kind: 'note', text: [...meant(piece, shown), ...cite(text.source.article, passage, now)] } as const]),
  ]
}

/** The speaker of a sentence that, as shown, only says "he" or "she". */
function meant({ quotes }: PreparedSentence, shown: string): readonly Inline[] {
  const speaker = quotes.find(quote => quote.speaker?.kind === 'person')?.speaker
  if (!speaker) return []
  const { name, role } = speaker
  const words = new Set(foldedWords(shown))
  if (foldedWords(name).some(word => words.has(word))) return []
  return [{ text: name, strong: true }, role === undefined ? DOT : `, ${role}${DOT}`]
}

/** The sentence verbatim, with the one before it if it leans on that. */
function standing({ passage, text, index, paragraph }: PreparedSentence, last: PreparedSentence): string {
  const { body } = text.source.article
  if (!LEANS.test(passage.text)) return body.slice(passage.start, last.passage.end)
  let first = index
  while (first > 0 && index - first < 2) {
    const before = text.pieces[first - 1]
    if (before?.paragraph !== paragraph) break
    first -= 1
    if (!LEANS.test(before.passage.text)) break
  }
  return body.slice(text.pieces[first]?.passage.start ?? passage.start, last.passage.end)
}

/** The statement that a sentence is, apart from its speaker and cue; absent if the sentence says more. */
function statementIn({ passage, quotes, text }: PreparedSentence): CitedQuote | undefined {
  const { article, analysis } = text.source
  const [quote] = quotes
  if (!quote?.speaker) return undefined
  const told = toldOf(article.body, quote, analysis.sentences)
  const beside = [
    article.body.slice(passage.start, Math.max(passage.start, told.start)),
    article.body.slice(Math.min(passage.end, told.end), passage.end),
  ].join(' ')
  const { name, role = '', mention } = quote.speaker
  const known = new Set(foldedWords(`${name} ${role} ${mention.text} ${quote.cue?.text ?? ''}`))
  return tellingWords(beside, known).length === 0 && told.needs !== 'more' ? { quote, told, article } : undefined
}

/** A text with the words of these concepts in bold. */
export function marked(text: string, concepts: readonly Concept[], numbers = false): readonly Inline[] {
  const terms = new Set(
    concepts.flatMap(concept =>
      [...concept.terms].flatMap(([term, sure]) =>
        sure > 0.7 ? term.split(' ').filter(word => !EMPTY.has(word)) : [],
      ),
    ),
  )
  if (terms.size === 0 && !numbers) return [text]
  const folded = foldedLetters(text.toLowerCase())
  const runs: Inline[] = []
  let from = 0
  for (const { 0: word, index } of folded.matchAll(/\d[\d.,]{0,15}\d|[\p{L}\p{N}]+/gu)) {
    if (!terms.has(stemOf(word)) && !(numbers && /^\d/u.test(word))) continue
    if (index > from) runs.push(text.slice(from, index))
    runs.push({ text: text.slice(index, index + word.length), strong: true })
    from = index + word.length
  }
  if (from < text.length) runs.push(text.slice(from))
  return runs
}
