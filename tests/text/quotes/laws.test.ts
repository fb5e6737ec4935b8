import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotesOf } from '#text/quotes.ts'
import { tokensOf } from '#text/quotes/tokens/tokens.ts'
import { sentencesOf } from '#text/sentences.ts'

const LANGUAGES = ['en', 'de', 'fr', 'ru', 'und'] as const

/** Building blocks of statements, separated by spaces. */
const PIECES: readonly string[] = [
  ...'“ ” " \' ‘ ’ « » „ , . — ( ) ’s'.split(' '),
  ': ',
  '\n\n',
  ' ',
  "''",
  'the ferry was safe',
  'made it clear ',
  'according to ',
  'the minister ',
  ...'Ana Berg constructor toString he She Tallow who which said says told denied that saying and not to sail sagte dit сказал'
    .split(' ')
    .map(word => `${word} `),
]

/** Texts of the building blocks in any order, and of arbitrary characters. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 40 })
    .map(pieces => pieces.join('')),
)

describe('every quote of every text', () => {
  it('does not depend on earlier texts', () => {
    const words = () => tokensOf("Quarnolde's ferry leaked.", [0]).map(({ text }) => text)
    tokensOf("She was a friend of Quarnolde's.", [0])
    expect(words()).toEqual(['Quarnolde', "'s", 'ferry', 'leaked', '.'])
  })

  it('is a slice of the text, and so are its cue, its mention, its speaker’s name and, capitals aside, its role', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGUAGES), (body, language) => {
        for (const quote of quotesOf(body, sentencesOf(body), language)) {
          for (const { text, start, end } of [quote, quote.cue, quote.speaker?.mention].flatMap(slice => slice ?? [])) {
            expect(text).toBe(body.slice(start, end))
          }
          expect(body).toContain(quote.speaker?.name ?? '')
          expect(body.toLowerCase()).toContain(quote.speaker?.role?.toLowerCase() ?? '')
          expect(quote.text.trim()).not.toBe('')
          expect(quote.weight).toBeGreaterThanOrEqual(0)
          expect(quote.weight).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('follows the one before it, without overlap', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGUAGES), (body, language) => {
        const quotes = quotesOf(body, sentencesOf(body), language)
        for (const [index, quote] of quotes.entries()) {
          expect(quote.start).toBeGreaterThanOrEqual(quotes[index - 1]?.end ?? 0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    'a',
    '"',
    '“He said ',
    'Berg said that ',
    'Ana Berg, ',
    "' a",
    '(',
    'Aa Bb ',
    '"A b c," he said.\n',
    '— А, — сказал Б. ',
  ])('comes in time out of 100 kB of %j', junk => {
    const body = junk.repeat(Math.ceil(100_000 / junk.length))
    const sentences = sentencesOf(body)
    const before = process.cpuUsage()
    for (const language of ['en', 'ru']) quotesOf(body, sentences, language)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10)
  })
})

describe('thousands of quotations', () => {
  it.each([
    ['in one sentence', '"we go on" ', 4000],
    ['among the words of one', 'the "big old" ship, the "small new" one and ', 0],
    ['each a sentence of its own', '"We go on." ', 4000],
  ])('%s are analysed in seconds', (_, words, found) => {
    const body = words.repeat(4000)
    expect(quotesOf(body, sentencesOf(body), 'en')).toHaveLength(found)
  })
})
