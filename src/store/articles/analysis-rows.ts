import type { Insertable, Selectable } from 'kysely'
import { z } from 'zod'
import type { Analysis, Quote, SentenceReading, Speaker } from '#core/news/analysis.ts'
import { type Passage, passage } from '#core/news/passage.ts'
import type { AnalysisRow, QuoteRow } from '../database/schema.ts'

type QuoteColumns = Omit<Insertable<QuoteRow>, 'article' | 'origin' | 'day' | 'speaker'>

/** What a sentence leans on, by its stored number. */
const LEANINGS = ['nothing', 'the sentence before', 'a name before'] as const
const Readings = z.array(
  z
    .tuple([z.literal([0, 1]), z.literal([0, 1, 2]), z.array(z.array(z.int()))])
    .transform(([boilerplate, leaning, presumed]): SentenceReading => ({
      boilerplate: boilerplate === 1,
      leaning: LEANINGS[leaning],
      presumed,
    })),
)
/** For sentences read by a version of the reader before 4. */
const UNREAD: SentenceReading = { boilerplate: false, leaning: 'nothing', presumed: [] }
const Ranking = z.array(z.int())
const Type = z.enum(['direct', 'indirect', 'mixed'])
const Kind = z.enum(['person', 'role', 'body', 'other'])

/** The columns of a statement that `quoteOf` reads. */
export const QUOTE = [
  'quotes.article',
  'quotes.type',
  'quotes.starts',
  'quotes.ends',
  'quotes.weight',
  'quotes.denied',
  'quotes.cue_starts',
  'quotes.cue_ends',
  'quotes.name',
  'quotes.role',
  'quotes.kind',
  'quotes.mention_starts',
  'quotes.mention_ends',
] as const

type StoredQuote = Omit<Selectable<QuoteRow>, 'seq' | 'position' | 'origin' | 'day' | 'speaker'>

/** An analysis as a row of offsets, without its quotes. */
export function analysisRow(analysis: Analysis): Omit<AnalysisRow, 'article' | 'vector'> {
  return {
    version: analysis.version,
    language: analysis.language,
    sentences: JSON.stringify(analysis.sentences.map(({ start, end }) => [start, end])),
    readings: JSON.stringify(
      analysis.readings.map(({ boilerplate, leaning, presumed }) => [
        boilerplate ? 1 : 0,
        LEANINGS.indexOf(leaning),
        presumed,
      ]),
    ),
    ranking: JSON.stringify(analysis.ranking),
  }
}

/** The stored analysis, with every sentence and quote cut from the body again. */
export function analysisOf(
  body: string,
  row: Omit<AnalysisRow, 'article' | 'vector'>,
  quotes: readonly StoredQuote[],
): Analysis {
  const read = passagesOf(body, row, quotes)
  const readings = Readings.parse(JSON.parse(row.readings))
  return { ...read, readings: read.sentences.map((_, index) => readings[index] ?? UNREAD) }
}

/** The same without the reading of each sentence, which takes longer than all the rest. */
export function passagesOf(
  body: string,
  row: Pick<AnalysisRow, 'version' | 'language' | 'sentences' | 'ranking'>,
  quotes: readonly StoredQuote[],
): Omit<Analysis, 'readings'> {
  return {
    version: row.version,
    language: row.language,
    sentences: sentencesInColumn(body, row.sentences),
    ranking: Ranking.parse(JSON.parse(row.ranking)),
    quotes: quotes.map(quote => quoteOf(body, quote)),
  }
}

/** The sentences of a body from their column. */
export function sentencesInColumn(body: string, column: string): readonly Passage[] {
  const pairs: unknown = JSON.parse(column)
  if (!Array.isArray(pairs)) throw new TypeError(`expected the sentences of a body, not ${column.slice(0, 80)}`)
  return pairs.map((pair: unknown) => sentenceAt(body, pair))
}

/** Parsed by hand: a question reads hundreds, and a schema takes several times as long. */
function sentenceAt(body: string, pair: unknown): Passage {
  const [start, end, ...more]: readonly unknown[] = Array.isArray(pair) ? pair : []
  if (!isOffset(start) || !isOffset(end) || more.length > 0)
    throw new TypeError(`expected the start and the end of a sentence, not ${JSON.stringify(pair)}`)
  return passage(body, start, end)
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value)
}

export function quoteColumns(quote: Quote, position: number): QuoteColumns {
  return {
    position,
    type: quote.type,
    starts: quote.start,
    ends: quote.end,
    weight: quote.weight,
    denied: quote.denied === true ? 1 : 0,
    cue_starts: quote.cue?.start ?? null,
    cue_ends: quote.cue?.end ?? null,
    name: quote.speaker?.name ?? null,
    role: quote.speaker?.role ?? null,
    kind: quote.speaker?.kind ?? null,
    mention_starts: quote.speaker?.mention.start ?? null,
    mention_ends: quote.speaker?.mention.end ?? null,
  }
}

export function quoteOf(body: string, row: StoredQuote): Quote {
  const speaker = speakerOf(body, row)
  return {
    ...passage(body, row.starts, row.ends),
    type: Type.parse(row.type),
    weight: row.weight,
    ...(speaker ? { speaker } : {}),
    ...(row.cue_starts === null || row.cue_ends === null ? {} : { cue: passage(body, row.cue_starts, row.cue_ends) }),
    ...(row.denied === 1 ? { denied: true } : {}),
  }
}

function speakerOf(body: string, row: StoredQuote): Speaker | undefined {
  const { name, mention_starts: start, mention_ends: end } = row
  if (name === null || start === null || end === null) return undefined
  return {
    name,
    ...(row.role === null ? {} : { role: row.role }),
    mention: passage(body, start, end),
    kind: Kind.parse(row.kind),
  }
}
