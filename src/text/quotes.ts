import type { Quote } from '#core/news/analysis.ts'
import { type Passage, passage } from '#core/news/passage.ts'
import { quotesAbroad } from './quotes/abroad.ts'
import { clausesIn } from './quotes/clauses/clauses.ts'
import { castOf, interviewed } from './quotes/people/cast.ts'
import { withLooseQuotations } from './quotes/content/loose.ts'
import { quotationsOf } from './quotes/tokens/marks.ts'
import { Speakers } from './quotes/people/speakers.ts'
import { type Statement, statementsOf } from './quotes/content/statements.ts'
import { tokensOf } from './quotes/tokens/tokens.ts'
import { type Unit, unitsOf } from './quotes/tokens/units.ts'
import { quoteWeight } from './quotes/weight.ts'

/**
 * Who said what in an article, in text order: each quote a slice of the body, its speaker named only if the text is
 * clear. Direct quotations and reported speech in English; only direct quotations in other languages (`language` is ISO
 * 639-1).
 */
export function quotesOf(body: string, sentences: readonly Passage[], language: string): readonly Quote[] {
  const quotes = language === 'en' ? quotesInEnglish(body, sentences) : quotesAbroad(body, language)
  return quoteWeight(body, sentences, apart(quotes))
}

function quotesInEnglish(body: string, sentences: readonly Passage[]): readonly Quote[] {
  const tokens = tokensOf(
    body,
    sentences.map(({ start }) => start),
  )
  const units = unitsOf(body, sentences, quotationsOf(body), tokens)
  const cast = castOf(units)
  const clauses = clausesIn(units)
  const speakers = new Speakers(body, units, clauses, cast)
  const statements = statementsOf(units, clauses, () => interviewed(cast))
  return withLooseQuotations(units, clauses, statements).flatMap(
    statement => asQuote(body, units, speakers, statement) ?? [],
  )
}

function asQuote(body: string, units: readonly Unit[], speakers: Speakers, statement: Statement): Quote | undefined {
  const { start, end, type, cue, cueUnit, subject, denied } = statement
  const speaker = subject && speakers.named(cueUnit, subject, openingOf(body, statement), type)
  // It shows nothing, but a later "he" refers to its speaker.
  if (start === end) return undefined
  const first = cue && units[cueUnit]?.tokens[cue.from]
  const last = cue && units[cueUnit]?.tokens[cue.to - 1]
  return {
    ...passage(body, start, type === 'direct' ? beforeComma(body, start, end) : end),
    type,
    ...(speaker ? { speaker } : {}),
    ...(first && last ? { cue: passage(body, first.start, last.end) } : {}),
    ...(denied ? { denied } : {}),
    weight: 0,
  }
}

/** Excludes from a direct quote the comma of the sentence around it. */
function beforeComma(body: string, start: number, end: number): number {
  let kept = end
  while (kept > start && /[,\s]/u.test(body.charAt(kept - 1))) kept--
  return kept > start ? kept : end
}

/** The first word of a reported statement, lower case. */
function openingOf(body: string, { start, type }: Statement): string {
  return type === 'direct' ? '' : (/^\p{L}+/u.exec(body.slice(start, start + 20))?.[0].toLowerCase() ?? '')
}

/** In text order; of two overlapping quotes, the one found first is kept. */
function apart(quotes: readonly Quote[]): readonly Quote[] {
  const kept: Quote[] = []
  const sorted = quotes.map((quote, found) => ({ quote, found })).sort((a, b) => a.quote.start - b.quote.start)
  let last: { readonly quote: Quote; readonly found: number } | undefined
  for (const next of sorted) {
    if (last && next.quote.start < last.quote.end) {
      if (next.found > last.found) continue
      kept.pop()
    }
    kept.push(next.quote)
    last = next
  }
  return kept
}
