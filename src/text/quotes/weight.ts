import type { Quote } from '#core/news/analysis.ts'
import type { Passage } from '#core/news/passage.ts'
import { wordsLean } from '../statements/leaning.ts'
import { toldOf } from '../statements/told.ts'
import { stemsOf, wordCount } from './letters.ts'

/**
 * The weights of a key quote's traits; the positive ones add up to 1. Set by hand on quotes that an editor had graded:
 * what matters most is whether somebody's own words are given, and whose.
 */
const WORTH = {
  direct: 0.4,
  mixed: 0.18,
  speaker: 0.18,
  length: 0.18,
  story: 0.1,
  stance: 0.05,
  oneself: 0.04,
  image: 0.03,
  early: 0.02,
  figures: -0.1,
  leaning: -0.1,
  process: -0.1,
  earlier: -0.1,
}
/** Words of the most informative quotes. */
const BEST_LENGTH = { least: 9, most: 45 }
/** Taking a stand, promising or denying. */
const STANCE = /\b(?:but|not|no|never|nobody|nothing|instead|than|without|only|must|will|promise\w*)\b|n['’]t\b/iu
const ONESELF = /\b(?:I|we|my|our|us|me)\b/u
/** Figurative and absolute words. */
const IMAGE =
  /\b(?:like|as if|trust|road|river|sea|house|door|neighbou?r|world|heart|home|life|dream|wall|bridge|ice|eyes?|nobody|nothing|always|every\w*|enough|whole|wrong|right|fair|shame|sorry|afraid|fear|hope|believe)\b/iu
/** Announcements and promises to look into something: neither a view nor news. */
const PROCESS =
  /\b(?:(?:no|not|further|any) comment|comment (?:on|further)|(?:will|shall|to|going to) (?:now |soon |be )?(?:updat(?:e|ing)|brief(?:ing)?|mak(?:e|ing) (?:a|an) (?:full |further )?(?:statement|announcement))|(?:press|news) conference|press briefing|in due course|look(?:ing)? into (?:it|this|that|the matter)|(?:aware of|reviewing|studying) (?:it|this|that|the (?:report|reports|claim|claims|matter|ruling|judgment|decision|allegation|allegations|incident|situation))|follow along|stay tuned|(?:more|further) (?:details|information) (?:will|on|about|as|when))\b/iu
/** Beside a quote, this shows that it is not part of the news: "…,” she said at the time." */
const OF_ANOTHER_TIME =
  /\b(?:at the time(?! of)|(?:back )?in (?:19|20)\d\d|last year|(?:\p{L}+|\d+) years? (?:ago|earlier|before)|(?:\p{L}+|\d+) months? (?:ago|earlier|before)|(?:once|previously) (?:said|told|wrote))\b/iu
/** Words from which own words say something; "had “reasonable hope”" is just reported speech. */
const OWN_WORDS = 4
/** Weightiest quotes that are checked for repetition. */
const COMPARED = 40
/** Two quotes that share this fraction of the shorter one's words say the same. */
const SAME = 0.6
const LEDE_SENTENCES = 3

/**
 * Sets each quote's weight, 0 to 1: own words above reported ones, named people above others, a view, promise, denial
 * or image above routine figures. The weight is halved for what repeats a weightier quote, and nearly so for what leans
 * on words that are not shown or is only part of a clause.
 */
export function quoteWeight(body: string, sentences: readonly Passage[], quotes: readonly Quote[]): readonly Quote[] {
  if (quotes.length === 0) return []
  const stems = quotes.map(quote => new Set(stemsOf(quote.text)))
  const story = storyOf(body, sentences)
  const raw = quotes.map((quote, i) => {
    const words = wordCount(quote.text)
    const reported = quote.type === 'indirect'
    const sum =
      WORTH.direct * (quote.type === 'direct' ? 1 : 0) +
      WORTH.mixed * (quote.type === 'mixed' ? Math.min(1, quotedWords(quote.text) / OWN_WORDS) : 0) +
      WORTH.speaker * heard(quote) +
      WORTH.length * worthOfLength(words) +
      WORTH.story * closeness(stems[i], story) +
      WORTH.stance * (STANCE.test(quote.text) || quote.denied ? 1 : 0) +
      WORTH.oneself * (ONESELF.test(quote.text) ? 1 : 0) +
      WORTH.image * (IMAGE.test(quote.text) ? 1 : 0) +
      WORTH.early * (1 - i / quotes.length) +
      WORTH.figures * (reported && /\p{N}/u.test(quote.text) ? 1 : 0) +
      WORTH.leaning * (quote.type === 'direct' && wordsLean(quote.text) ? 1 : 0) +
      WORTH.process * (PROCESS.test(quote.text) ? 1 : 0) +
      WORTH.earlier * (OF_ANOTHER_TIME.test(beside(body, sentences, quote)) ? 1 : 0)
    if (sum < 0) return 0
    if (isFragment(quote, words)) return sum * 0.4
    if (reported && toldOf(body, quote, sentences).needs !== 'nothing') return sum * 0.6
    return sum
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

/** Characters around a quote in which its attribution is. */
const NEAR = 80

/** What a quote's sentence says directly before and after it. */
function beside(body: string, sentences: readonly Passage[], { start, end }: Quote): string {
  const first = sentences.find(sentence => sentence.end > start)
  const last = sentences.find(sentence => sentence.end >= end) ?? first
  if (!first || !last) return ''
  const before = body.slice(Math.max(first.start, start - NEAR), Math.max(first.start, start))
  return `${before} … ${body.slice(end, Math.min(Math.max(end, last.end), end + NEAR))}`
}

function quotedWords(text: string): number {
  const quoted = [...text.matchAll(/[“"]([^”"]*)[”"]?/gu)].map(([, words = '']) => wordCount(words))
  return quoted.reduce((sum, words) => sum + words, 0)
}

function heard({ speaker }: Quote): number {
  if (!speaker) return 0
  if (speaker.kind === 'person') return speaker.name.includes(' ') ? 1 : 0.8
  return speaker.kind === 'other' ? 0.4 : 0.6
}

/** How often each stem occurs in the article; those of its opening count three times. */
function storyOf(body: string, sentences: readonly Passage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const stem of stemsOf(body)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const lede = body.slice(0, sentences[LEDE_SENTENCES - 1]?.end ?? 0)
  for (const stem of stemsOf(lede)) counts.set(stem, (counts.get(stem) ?? 0) + 2)
  return counts
}

/** The fraction of a quote's words that recur in the article. */
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
