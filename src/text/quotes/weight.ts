import type { Quote } from '#core/analysis.ts'
import type { Passage } from '#core/passage.ts'

/** Gives each quote its weight. */
export function weigh(_body: string, _sentences: readonly Passage[], quotes: readonly Quote[]): readonly Quote[] {
  return quotes.map(quote => ({ ...quote, weight: 0.5 }))
}
