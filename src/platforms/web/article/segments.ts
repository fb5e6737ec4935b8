import type { ArticleReading } from '#core/news/reading.ts'

/** A piece of the text and what it belongs to. Statements are numbered in reading order, from 1. */
export interface Segment {
  readonly text: string
  /** Part of a sentence of the summary. */
  readonly summary: boolean
  readonly statement?: number
  /** The cue of this statement. */
  readonly cue?: number
  /** The mention of this statement's speaker. */
  readonly mention?: number
  /** This statement ends here. */
  readonly ends?: number
}

export interface Paragraph {
  readonly segments: readonly Segment[]
  /** The statements that begin in it, numbered from 1. */
  readonly statements: readonly number[]
}

interface Range {
  readonly start: number
  readonly end: number
}

const PARAGRAPH = /[^\n]+/gu

/** An article's text by paragraph, cut wherever something begins or ends; the pieces concatenate to the text. */
export function paragraphsOf({ article: { body }, summary, statements }: ArticleReading): readonly Paragraph[] {
  const quotes = statements.map(({ quote }) => quote)
  const marks: readonly Range[] = [
    ...summary,
    ...quotes,
    ...quotes.flatMap(({ cue, speaker }) => [...(cue ? [cue] : []), ...(speaker ? [speaker.mention] : [])]),
  ]
  const within = (range: Range | undefined, at: number) => range !== undefined && range.start <= at && at < range.end
  const among = (test: (index: number) => boolean) => {
    const index = quotes.findIndex((_, index) => test(index))
    return index === -1 ? undefined : index + 1
  }

  function segment(start: number, end: number): Segment {
    const statement = among(index => within(quotes[index], start))
    const cue = among(index => within(quotes[index]?.cue, start))
    const mention = among(index => within(quotes[index]?.speaker?.mention, start))
    const ends = among(index => quotes[index]?.end === end)
    return {
      text: body.slice(start, end),
      summary: summary.some(sentence => within(sentence, start)),
      ...(statement === undefined ? {} : { statement }),
      ...(cue === undefined ? {} : { cue }),
      ...(mention === undefined ? {} : { mention }),
      ...(ends === undefined ? {} : { ends }),
    }
  }

  return [...body.matchAll(PARAGRAPH)].flatMap((match): readonly Paragraph[] => {
    if (match[0].trim() === '') return []
    const [from, to] = [match.index, match.index + match[0].length]
    const inside = marks.flatMap(({ start, end }) => [start, end]).filter(at => at > from && at < to)
    const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b)
    const segments = cuts.slice(0, -1).map((start, index) => segment(start, cuts[index + 1] ?? to))
    const begun = quotes.flatMap(({ start }, index) => (start >= from && start < to ? [index + 1] : []))
    return [{ segments, statements: begun }]
  })
}
