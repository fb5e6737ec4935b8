import type { Quote, Speaker } from '#core/analysis.ts'
import { type Passage, passage } from '#core/passage.ts'
import { castOf } from './quotes/cast.ts'
import { quotationsOf } from './quotes/marks.ts'
import { Speakers } from './quotes/speakers.ts'
import { type Statement, statementsOf } from './quotes/statements.ts'
import { withLooseQuotations } from './quotes/loose.ts'
import { tokensOf } from './quotes/tokens.ts'
import { unitsOf } from './quotes/units.ts'
import { weigh } from './quotes/weight.ts'

/**
 * Who said what in an article: its direct quotations and reported statements, in text order, each a slice of the body.
 * A speaker is named only where the text tells who it is.
 */
export function quotesOf(body: string, sentences: readonly Passage[], language: string): readonly Quote[] {
  if (language !== 'en') return []
  const quotations = quotationsOf(body)
  const tokens = tokensOf(body, new Set(sentences.map(sentence => sentence.start)))
  const units = unitsOf(body, sentences, quotations, tokens)
  const speakers = new Speakers(body, units, castOf(units))
  const statements = statementsOf(units)
  const quotes: Quote[] = []
  for (const statement of withLooseQuotations(units, statements)) {
    const speaker =
      statement.subject && speakers.named(statement.cueUnit, statement.subject, openingOf(body, statement))
    quotes.push(asQuote(body, units, statement, speaker))
  }
  return weigh(body, sentences, distinct(quotes))
}

function asQuote(
  body: string,
  units: ReturnType<typeof unitsOf>,
  statement: Statement,
  speaker: Speaker | undefined,
): Quote {
  const cueTokens = statement.cue && units[statement.cueUnit]?.tokens
  const first = cueTokens?.[statement.cue?.from ?? 0]
  const last = cueTokens?.[(statement.cue?.to ?? 1) - 1]
  return {
    ...passage(body, statement.start, statement.end),
    type: statement.type,
    ...(speaker ? { speaker } : {}),
    ...(first && last ? { cue: passage(body, first.start, last.end) } : {}),
    ...(statement.denied ? { denied: true as const } : {}),
    weight: 0,
  }
}

/** The first word of a reported statement, lower case. */
function openingOf(body: string, { start, type }: Statement): string {
  return type === 'direct' ? '' : (/^\p{L}+/u.exec(body.slice(start, start + 20))?.[0].toLowerCase() ?? '')
}

/** Text order, and of two that overlap only the first found. */
function distinct(quotes: readonly Quote[]): readonly Quote[] {
  const kept: Quote[] = []
  for (const quote of quotes) {
    if (!kept.some(other => other.start < quote.end && quote.start < other.end)) kept.push(quote)
  }
  return kept.sort((a, b) => a.start - b.start)
}
