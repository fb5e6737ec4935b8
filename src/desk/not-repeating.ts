import type { CitedPassage, CitedQuote } from '#core/story.ts'

/** The quotes that say something beside the sentences already shown, in their order. */
export function notRepeating(quotes: readonly CitedQuote[], shown: readonly CitedPassage[]): readonly CitedQuote[] {
  return quotes.filter(
    ({ quote, article }) =>
      !shown.some(
        ({ passage, article: other }) =>
          other.id === article.id && passage.start < quote.end && quote.start < passage.end,
      ),
  )
}

/** Whether a sentence says only what the headline, cut from it, has said. */
export function isHeadline({ passage }: CitedPassage, headline: string): boolean {
  return passage.text.replace(/[.!?…]+$/u, '') === headline.replace(/[.!?…]+$/u, '')
}
