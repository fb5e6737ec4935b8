import { describe, expect, it } from 'vitest'
import { quotesOf } from '#text/quotes.ts'
import { sentencesOf } from '#text/sentences.ts'

/** The quotes of a text, weightiest first. */
function byWeight(body: string): readonly string[] {
  const quotes = quotesOf(body, sentencesOf(body), 'en')
  return quotes.toSorted((a, b) => b.weight - a.weight).map(({ text }) => text)
}

describe('the weight of a quote', () => {
  it("is greatest for a named person on the article's topic", () => {
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

  const weightOf = (body: string) => quotesOf(body, sentencesOf(body), 'en')[0]?.weight ?? 0
  const said = (words: string, after = '') => `“${words},” Ivo Marsh said${after}.`
  it.each([
    [
      'says “he” of somebody it does not name',
      said('He has to let the ferry sail in winter, whatever the council of Vale may say'),
      said('Mira Holt has to let the ferry sail in winter, whatever the council of Vale may say'),
    ],
    [
      'says “those” of what it does not name',
      said('If those tests do not work, the ferry to Skarrey has to sail in winter'),
      said('If the tests do not work, the ferry to Skarrey has to sail in winter'),
    ],
    [
      'says “them” of what it does not name',
      said('I wish everyone here had read them before winter came'),
      said('I wish everyone here had read the plans before winter came'),
    ],
    [
      'opens with “it”',
      said('It’s no answer at all, and the ferry sails in winter as before'),
      said('The plan is no answer at all, and the ferry sails in winter as before'),
    ],
    [
      'only tells what will be told',
      said('I will now update the council on the ferry to Skarrey and its engine'),
      said('I will now paint the council and the ferry to Skarrey and its engine'),
    ],
    [
      'only tells that a matter is looked into',
      said('We are looking into the matter of the ferry to Skarrey and its engine'),
      said('We are laughing at the matter of the ferry to Skarrey and its engine'),
    ],
    [
      'was said long ago',
      said('The ferry to Skarrey has to sail in winter, and the council knows', ' in 2009'),
      said('The ferry to Skarrey has to sail in winter, and the council knows', ' in Vale'),
    ],
    [
      'was said when something else was the news',
      said('The ferry to Skarrey has to sail in winter, and the council knows', ' at the time'),
      said('The ferry to Skarrey has to sail in winter, and the council knows', ' at the harbour'),
    ],
  ])('is smaller if it %s', (_, weak, strong) => {
    expect(weightOf(weak)).toBeLessThan(weightOf(strong) - 0.05)
  })

  it.each([
    [
      'names somebody first',
      said('Mira Holt knows that she has to let the ferry sail in winter to Skarrey'),
      said('Mira Holt knows that we have to let the ferry sail in winter to Skarrey'),
    ],
    [
      'says afterwards what “it” is',
      said('It’s time to let the ferry to Skarrey sail in winter, like every boat'),
      said('We need to let the ferry to Skarrey sail in winter, like every boat'),
    ],
  ])('is no smaller if it %s', (_, one, other) => {
    expect(weightOf(one)).toBeGreaterThan(weightOf(other) - 0.06)
  })
})
