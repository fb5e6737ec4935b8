import type { Quote } from '#core/news/analysis.ts'
import { quotationsOf } from '../quotes/tokens/marks.ts'

/** The person who supposedly said it. */
export interface Claimed {
  isTheirs(quote: Quote): boolean
  /** Does a text name them at all? */
  isNamed(body: string): boolean
}

/** How an article has the words: in quotation marks, as reported speech, or as its own. */
export interface Attribution {
  readonly as: 'quoted' | 'reported' | 'narrated'
  readonly quote?: Quote
  /** Compared with who supposedly said it. `unclear`: the article names them, but does not say who said this. */
  readonly by?: 'theirs' | 'somebody else' | 'unclear'
}

interface Span {
  readonly start: number
  readonly end: number
}

/** The fraction of the words that must be in a speaker's statements to count as theirs. */
const IN_IT = 0.5

export function attributionOf(
  { body, quotes }: { readonly body: string; readonly quotes: readonly Quote[] },
  place: Span,
  claimed?: Claimed,
): Attribution {
  const quote = quoteAt(quotes, place)
  const inMarks =
    quote?.type !== 'direct' && quotationsOf(body).some(mark => overlap(mark, place) === place.end - place.start)
  const as = quote?.type === 'direct' || inMarks ? 'quoted' : quote ? 'reported' : 'narrated'
  return { as, ...(quote ? { quote } : {}), ...(claimed ? { by: bySome(body, quote, claimed) } : {}) }
}

/**
 * The statement that has most of the words, or, if several of one speaker have them together, the one with the longest
 * part.
 */
function quoteAt(quotes: readonly Quote[], place: Span): Quote | undefined {
  const touching = quotes.filter(other => overlap(other, place) > 0)
  const ofSpeaker = (name: string | undefined) =>
    touching.reduce((sum, other) => (other.speaker?.name === name ? sum + overlap(other, place) : sum), 0)
  return touching
    .filter(({ speaker }) => ofSpeaker(speaker?.name) >= IN_IT * (place.end - place.start))
    .reduce<Quote | undefined>(
      (most, other) => (most && overlap(most, place) >= overlap(other, place) ? most : other),
      undefined,
    )
}

function bySome(body: string, quote: Quote | undefined, claimed: Claimed): NonNullable<Attribution['by']> {
  if (quote?.speaker && claimed.isTheirs(quote)) return 'theirs'
  if (quote?.speaker?.kind === 'person') return 'somebody else'
  return claimed.isNamed(body) ? 'unclear' : 'somebody else'
}

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
}
