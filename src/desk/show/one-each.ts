import type { CitedQuote } from '#core/news/story.ts'
import { speakerKey } from '#text/speaker-key.ts'

/** The first quote of each speaker, order kept; a statement without a speaker is never a duplicate. */
export function oneEach(quotes: readonly CitedQuote[]): readonly CitedQuote[] {
  const heard = new Set<string>()
  return quotes.filter(({ quote }) => {
    if (!quote.speaker) return true
    const key = speakerKey(quote.speaker.name)
    if (heard.has(key)) return false
    heard.add(key)
    return true
  })
}
