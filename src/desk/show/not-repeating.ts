import type { CitedPassage, CitedQuote } from '#core/news/story.ts'
import { saidIn, saysAgain } from '#text/said-before.ts'

/** The quotes that add something to the sentences already shown and to the quotes before them, order kept. */
export function notRepeating(quotes: readonly CitedQuote[], shown: readonly CitedPassage[]): readonly CitedQuote[] {
  const said = shown.map(({ passage }) => saidIn(passage.text))
  return quotes.filter(({ quote, told, article }) => {
    const within = shown.some(
      ({ passage, article: other }) =>
        other.id === article.id && passage.start < quote.end && quote.start < passage.end,
    )
    // How somebody said it ("firmly stated that …") is not part of what they said.
    const says = saidIn(told.form === 'clause' ? quote.text : told.text)
    if (within || (says.size > 0 && said.some(other => other.size > 0 && saysAgain(says, other)))) return false
    said.push(says)
    return true
  })
}

/** A key quote weighs at least this fraction of the weightiest, which may itself be among the sentences shown. */
const WORTH_SHOWING = 0.5
/** Floor for a key quote: a word or two without a named speaker weighs less, however little else was said. */
const LEAST_WEIGHT = 0.25

/**
 * Up to `most` of an article's or a story's quotes that are not among the sentences shown; `quotes` come weightiest
 * first.
 */
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

/** Words that must remain of a sentence to be worth a line. */
const WORTH_A_LINE = 4

/**
 * Sentences to show under a headline without repeating it: one that begins with the headline is cut to the rest, with
 * an ellipsis; one that only repeats it, or has it in the middle, is dropped.
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

/** A headline without its final punctuation. */
export function bareHeadline(headline: string): string {
  return headline.replace(STOP, '')
}

/** A text that begins with at least this many of a headline's last words repeats it. */
const AGAIN = 3

/**
 * What a text adds to the headline that it begins with, in full or from its last words on; "" if that is hardly a line.
 */
export function goingOn(headline: string, text: string): string {
  const words = bareHeadline(headline).split(' ')
  for (let from = 0; words.length - from >= AGAIN; from += 1) {
    const said = words.slice(from).join(' ')
    if (!text.startsWith(said) || /^[\p{L}\p{N}]/u.test(text.slice(said.length))) continue
    const rest = text.slice(said.length).replace(/^[\s,;:.!?–—]+/u, '')
    return rest.split(' ').length >= WORTH_A_LINE ? rest : ''
  }
  return text
}
