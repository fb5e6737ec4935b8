import { z } from 'zod'
import { Day, type ArticleDraft } from '#core/news/article.ts'
import { wordForms } from '#text/check/word-forms.ts'
import { evalLines } from '../eval-data.ts'
import { halfOf } from '../editor/halves.ts'

const Line = z.object({
  id: z.string(),
  text: z.string(),
  date: z.string().optional(),
  quotes: z.array(
    z.object({
      kind: z.string().optional(),
      text: z.string(),
      start: z.number(),
      end: z.number(),
      speaker: z.object({ text: z.string() }).nullish(),
      speakerEntity: z.string().nullish(),
    }),
  ),
})

export interface LabelledText {
  readonly id: string
  readonly draft: ArticleDraft
}

/** A statement, verbatim from its article. */
export interface RealStatement {
  readonly text: string
  readonly article: string
  readonly half: 'read' | 'unread'
  readonly speaker?: string
}

/** Words; shorter statements are made by many. */
const LEAST_WORDS = 6
const MOST_WORDS = 60

/** Up to `most` labelled statements of these sets, spread evenly over the articles, and the articles. */
export function statementsIn(sets: readonly string[], most: number) {
  const lines = sets.flatMap(set => evalLines(`quotes/${set}.jsonl`).map(line => Line.parse(line)))
  const articles = lines.map(({ id, text, date }): LabelledText => {
    const day = Day.safeParse(date)
    return { id, draft: { key: id, day: day.success ? day.data : Day.parse('2016-01-01'), body: text } }
  })
  const statements = lines.flatMap(({ id, text, quotes }) =>
    quotes
      .filter(({ kind, start, end }) => kind !== 'other' && isWhole(text, start, end))
      .map(({ start, end, speaker, speakerEntity }): RealStatement => {
        const name = speakerEntity ?? speaker?.text
        return { text: text.slice(start, end), article: id, half: halfOf(id), ...(name ? { speaker: name } : {}) }
      }),
  )
  const step = Math.max(1, statements.length / most)
  const chosen = Array.from(
    { length: Math.min(most, statements.length) },
    (_, index) => statements[Math.floor(index * step)],
  )
  return { articles, statements: chosen.filter(statement => statement !== undefined) }
}

/** Long enough, and neither beginning nor ending within a word. */
function isWhole(text: string, start: number, end: number): boolean {
  const { length } = wordForms(text.slice(start, end))
  const cut = /[\p{L}\p{N}][\p{L}\p{N}]/u
  const edges = [start, end].some(edge => cut.test(text.slice(Math.max(0, edge - 1), edge + 1)))
  return length >= LEAST_WORDS && length <= MOST_WORDS && !edges
}
