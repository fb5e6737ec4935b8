import { describe, expect, it } from 'vitest'
import { quotesOf } from '#text/quotes.ts'
import { sentencesOf } from '#text/sentences.ts'

/** The quotes of a text, weightiest first. */
function byWeight(body: string): readonly string[] {
  const quotes = quotesOf(body, sentencesOf(body), 'en')
  return quotes.toSorted((a, b) => b.weight - a.weight).map(({ text }) => text)
}

describe('the weight of a quote', () => {
  it('is greatest where a named person speaks of what the article is about', () => {
    const body =
      'The ferry to Skarrey will stop in May. “The ferry is older than I am and the engine of the ferry has to go,” Ana Berg said. ' +
      'A bystander said it was windy. “Good soup,” Ivo Marsh said.'
    expect(byWeight(body)[0]).toBe('The ferry is older than I am and the engine of the ferry has to go')
  })

  it('is halved for what repeats a weightier quote', () => {
    const body =
      'Ana Berg said the harbour ferry would stop sailing in May because of its engine. The winter was long.\n\n' +
      'Ana Berg said the harbour ferry would stop sailing in May because of its engine, again.'
    const [first, second] = quotesOf(body, sentencesOf(body), 'en')
    expect(second?.weight).toBeLessThan(0.7 * (first?.weight ?? 0))
  })

  it('is small for a piece of an interrupted quotation', () => {
    expect(byWeight('“The ferry is old,” Ana Berg said, “and it leaks.”').at(-1)).toBe('and it leaks.')
  })

  it('is smaller without a speaker', () => {
    const body =
      '“The ferry will sink one day in the month of May.”\n\n“The ferry will stop sailing in the month of May,” Ana Berg said.'
    const [nobodys, named] = quotesOf(body, sentencesOf(body), 'en')
    expect(nobodys?.speaker).toBeUndefined()
    expect(nobodys?.weight).toBeLessThan(named?.weight ?? 0)
  })
})
