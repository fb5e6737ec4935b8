import type { Quote } from '#core/news/analysis.ts'
import type { Passage } from '#core/news/passage.ts'
import { stemsOf, wordCount } from './letters.ts'

/** What each trait of a key quote is worth; they add up to 1. */
const WORTH = { speaker: 0.25, story: 0.3, length: 0.2, direct: 0.1, facts: 0.1, early: 0.05 }
/** A quote of this many words tells most; shorter and longer ones tell less. */
const BEST_LENGTH = { least: 10, most: 40 }
/** A repetition is looked for among this many of the weightiest. */
const COMPARED = 40
/** Two quotes that share this much of the shorter one's words say the same. */
const SAME = 0.6
const LEDE_SENTENCES = 3
/** Words that stand for something said before: a quote that begins with one needs its neighbour. */
const LEANS =
  /^(?:it|this|that|these|those|they|he|she|but|and|so|because|which|is|are|was|were|has|have|had|would|will|could|though|although|when|if|while|as)\b/iu

/**
 * Gives each quote its weight, 0 to 1: who is heard, how close the words are to the opening and to what the article is
 * about, length, figures and names. What repeats a weightier quote, or is only a piece of a clause, weighs half.
 */
export function weigh(body: string, sentences: readonly Passage[], quotes: readonly Quote[]): readonly Quote[] {
  if (quotes.length === 0) return []
  const stems = quotes.map(quote => new Set(stemsOf(quote.text)))
  const story = storyOf(body, sentences)
  const raw = quotes.map((quote, i) => {
    const words = wordCount(quote.text)
    const sum =
      WORTH.speaker * heard(quote) +
      WORTH.story * closeness(stems[i], story) +
      WORTH.length * worthOfLength(words) +
      WORTH.direct * (quote.type === 'indirect' ? 0 : 1) +
      WORTH.facts * (/\d|\s\p{Lu}/u.test(quote.text) ? 1 : 0) +
      WORTH.early * (1 - i / quotes.length)
    if (isFragment(quote, words)) return sum * 0.4
    return LEANS.test(quote.text) ? sum * 0.75 : sum
  })
  const order = raw.map((_, i) => i).sort((a, b) => (raw[b] ?? 0) - (raw[a] ?? 0))
  const weights = new Map(
    order.map((i, rank) => {
      const weightier = order.slice(0, Math.min(rank, COMPARED))
      const repeats = weightier.some(other => saySame(stems[i], stems[other]))
      return [i, Math.round((raw[i] ?? 0) * (repeats ? 50 : 100)) / 100] as const
    }),
  )
  return quotes.map((quote, i) => ({ ...quote, weight: weights.get(i) ?? 0 }))
}

/** The second half of an interrupted quotation, or a word or two. */
function isFragment({ text, type }: Quote, words: number): boolean {
  return words < 4 || (type === 'direct' && /^\p{Ll}/u.test(text))
}

function heard({ speaker }: Quote): number {
  if (!speaker) return 0
  if (speaker.kind === 'person') return speaker.name.includes(' ') ? 1 : 0.8
  return speaker.kind === 'other' ? 0.4 : 0.6
}

/** How often each stem stands in the article, those of its opening counted thrice. */
function storyOf(body: string, sentences: readonly Passage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const stem of stemsOf(body)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const lede = body.slice(0, sentences[LEDE_SENTENCES - 1]?.end ?? 0)
  for (const stem of stemsOf(lede)) counts.set(stem, (counts.get(stem) ?? 0) + 2)
  return counts
}

/** The share of a quote's words that the article comes back to. */
function closeness(stems: ReadonlySet<string> | undefined, story: ReadonlyMap<string, number>): number {
  if (!stems || stems.size === 0) return 0
  let sum = 0
  for (const stem of stems) sum += Math.min(1, ((story.get(stem) ?? 0) - 1) / 3)
  return Math.max(0, Math.min(1, (1.5 * sum) / stems.size))
}

function worthOfLength(words: number): number {
  if (words < BEST_LENGTH.least) return Math.max(0, (words - 2) / (BEST_LENGTH.least - 2))
  return words <= BEST_LENGTH.most ? 1 : BEST_LENGTH.most / words
}

function saySame(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (!a || !b || a.size === 0 || b.size === 0) return false
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  let shared = fewer.size
  for (const stem of fewer) {
    if (more.has(stem)) continue
    shared--
    if (shared / fewer.size <= SAME) return false
  }
  return true
}
