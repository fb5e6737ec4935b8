import { expect, it } from 'vitest'
import { quotesOf } from '#text/quotes.ts'
import { sentencesOf } from '#text/sentences.ts'

/**
 * Who said what, one line each: "Ana Berg: the words" for a direct quote, "Ana Berg ~ the words" for reported speech.
 */
export function said(body: string, language = 'en'): readonly string[] {
  return quotesOf(body, sentencesOf(body), language).map(
    ({ speaker, type, text }) => `${speaker?.name ?? 'nobody'}${type === 'direct' ? ':' : ' ~'} ${text}`,
  )
}

/** Kinds of sentences that were once misread: what they are, the text, who said what. */
type Kinds = Readonly<Record<string, readonly [body: string, ...lines: readonly string[]]>>

export function reads(kinds: Kinds): void {
  for (const [what, [body, ...lines]] of Object.entries(kinds)) {
    it(`reads ${what}`, () => {
      expect(said(body)).toEqual(lines)
    })
  }
}
