import type { CitedPassage, CitedQuote } from '#core/news/story.ts'
import { saidIn, saysAgain } from '#text/said-before.ts'

/** The quotes that say something beside the sentences already shown and the quotes before them, in their order. */
export function notRepeating(quotes: readonly CitedQuote[], shown: readonly CitedPassage[]): readonly CitedQuote[] {
  const said = shown.map(({ passage }) => saidIn(passage.text))
  return quotes.filter(({ quote, told, article }) => {
    const within = shown.some(
      ({ passage, article: other }) =>
        other.id === article.id && passage.start < quote.end && quote.start < passage.end,
    )
    const says = saidIn(told.text)
    if (within || (says.size > 0 && said.some(other => other.size > 0 && saysAgain(says, other)))) return false
    said.push(says)
    return true
  })
}

const STOP = /(?<![.!?…])[.!?…]+$/u

/** Whether a sentence says only what the headline, cut from it, has said. */
export function isHeadline({ passage }: CitedPassage, headline: string): boolean {
  return passage.text.replace(STOP, '') === headline.replace(STOP, '')
}
