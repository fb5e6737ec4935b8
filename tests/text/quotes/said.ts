import { quotesOf } from '#text/quotes.ts'
import { sentencesOf } from '#text/sentences.ts'

/** Who said what, one line each: "Ana Berg: the words" for a direct quote, "Ana Berg ~ the words" for a reported one. */
export function said(body: string, language = 'en'): readonly string[] {
  return quotesOf(body, sentencesOf(body), language).map(
    ({ speaker, type, text }) => `${speaker?.name ?? 'nobody'}${type === 'direct' ? ':' : ' ~'} ${text}`,
  )
}
