import type { BlockOf } from '#core/asking/reply.ts'
import type { CitedQuote } from '#core/news/story.ts'
import { cite } from './cite.ts'

/** A quote as it is shown everywhere: its words, who said it as the article tells, where and when. */
export function quoteBlock({ quote, told, article }: CitedQuote): BlockOf<'quote'> {
  return {
    kind: 'quote',
    type: quote.type,
    text: told.text,
    ...(quote.speaker ? { speaker: quote.speaker.name } : {}),
    ...(quote.speaker?.role ? { role: quote.speaker.role } : {}),
    detail: cite(article, told),
  }
}
