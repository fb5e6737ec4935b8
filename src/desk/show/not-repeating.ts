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
    // How somebody said it ("firmly stated that …") is not what they said.
    const says = saidIn(told.form === 'clause' ? quote.text : told.text)
    if (within || (says.size > 0 && said.some(other => other.size > 0 && saysAgain(says, other)))) return false
    said.push(says)
    return true
  })
}

/** What weighs less than this share of the best that was said is no key quote: that one stands among the sentences already. */
const WORTH_SHOWING = 0.5
/** A word or two that nobody is named for weigh less: no key quote, however little else was said. */
const LEAST_WEIGHT = 0.25

/** The best of an article's or a story's quotes beside the sentences shown, `most` of them: the weightiest first, as they are given. */
export function keyQuotes(
  quotes: readonly CitedQuote[],
  shown: readonly CitedPassage[],
  most: number,
): readonly CitedQuote[] {
  const least = Math.max(LEAST_WEIGHT, WORTH_SHOWING * (quotes[0]?.quote.weight ?? 0))
  return notRepeating(quotes, shown)
    .filter(({ quote }) => quote.weight >= least)
    .slice(0, most)
}

/** What is left of a sentence is worth a line with so many words. */
const WORTH_A_LINE = 4

/**
 * Sentences to show under a headline, whose words are not said again: of one that begins with it the rest, with a sign, and
 * none of one that says no more, or has it in its midst.
 */
export function underHeadline(headline: string, sentences: readonly string[]): readonly string[] {
  const bare = bareHeadline(headline)
  if (bare === '') return sentences
  return sentences.flatMap(text => {
    if (!text.includes(bare)) return [text]
    if (!text.startsWith(bare)) return []
    const rest = text.slice(bare.length).replace(/^[\s,;:.!?–—]+/u, '')
    return rest.split(' ').length >= WORTH_A_LINE ? [`… ${rest}`] : []
  })
}

const STOP = /(?<![.!?…\u00a0])[.!?…\u00a0]+$/u

/** A headline without the stop or the sign at its end. */
export function bareHeadline(headline: string): string {
  return headline.replace(STOP, '')
}
