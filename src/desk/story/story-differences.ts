import { publishersOf } from '#core/news/publisher.ts'
import type { Block } from '#core/asking/reply.ts'
import type { CitedQuote, Story } from '#core/news/story.ts'
import { differing, type Differing } from '#text/differ.ts'
import { speakerKey } from '#text/speaker-key.ts'
import { dayWords } from '../show/day-words.ts'
import { quoteBlock } from '../show/quote-block.ts'

/** Two outlets' versions of what one speaker said on one day, which cannot both be right. */
export interface Difference {
  readonly one: CitedQuote
  readonly other: CitedQuote
  readonly by: Differing
}

const MOST = 2

/** Where outlets differ on what was said: at most two pairs, with no statement in both. */
export function differencesOf({ copies }: Story, quotes: readonly CitedQuote[]): readonly Difference[] {
  const publishers = publishersOf(quotes.map(({ article }) => article))
  const found: Difference[] = []
  const used = new Set<CitedQuote>()
  for (const [index, one] of quotes.entries()) {
    for (const [later, other] of quotes.entries()) {
      if (found.length === MOST) return found
      if (later <= index || used.has(one) || used.has(other)) continue
      if (publishers[index] === undefined || publishers[index] === publishers[later]) continue
      if (one.quote.speaker?.kind === 'other' || other.quote.speaker?.kind === 'other') continue
      if (one.article.day !== other.article.day || !isOneSpeaker(one, other)) continue
      if (found.some(difference => isOneSpeaker(difference.one, one))) continue
      const text = (quote: CitedQuote) => copies.get(quote.article.id) ?? quote.article.id
      const by = text(one) === text(other) ? undefined : differing(one.told.text, other.told.text)
      if (by === undefined) continue
      found.push({ one, other, by })
      used.add(one).add(other)
    }
  }
  return found
}

/** The statements of speakers who are in no difference; the differences show both versions of theirs. */
export function withoutDiffering(
  quotes: readonly CitedQuote[],
  differences: readonly Difference[],
): readonly CitedQuote[] {
  return quotes.filter(quote => !differences.some(({ one }) => isOneSpeaker(one, quote)))
}

function isOneSpeaker({ quote: { speaker: one } }: CitedQuote, { quote: { speaker: other } }: CitedQuote): boolean {
  return one !== undefined && other !== undefined && speakerKey(one.name) === speakerKey(other.name)
}

/** Both versions of each difference, under one heading. */
export function differenceBlocks(differences: readonly Difference[], now: Date): readonly Block[] {
  if (differences.length === 0) return []
  return [
    { kind: 'heading', text: ['Where outlets differ'] },
    ...differences.flatMap(({ one, other, by }): readonly Block[] => [
      { kind: 'note', text: [`${one.quote.speaker?.name ?? ''}, ${dayWords(one.article.day, now)}: ${HOW[by]}.`] },
      quoteBlock(one, { now }),
      quoteBlock(other, { now }),
    ]),
  ]
}

const HOW: Readonly<Record<Differing, string>> = {
  numbers: 'the numbers differ',
  denial: 'one outlet reports the opposite of the other',
}
