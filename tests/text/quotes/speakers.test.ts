import { describe, expect, it } from 'vitest'
import { quotesOf } from '#text/quotes.ts'
import { sentencesOf } from '#text/sentences.ts'

const speakers = (body: string) =>
  quotesOf(body, sentencesOf(body), 'en').map(({ speaker }) => speaker?.name ?? 'nobody')
const firstSpeaker = (body: string) => quotesOf(body, sentencesOf(body), 'en')[0]?.speaker

describe('speakers', () => {
  it('are called by the fullest form of their name', () => {
    expect(
      speakers('Ana de la Cruz came late. De la Cruz said the ferry was safe. Ms. de la Cruz said it was new.'),
    ).toEqual(['Ana de la Cruz', 'Ana de la Cruz'])
  })

  it('have the role that the article gives them', () => {
    expect(firstSpeaker('The transport minister of Norland, Ana Berg, said the ferry was safe.')).toMatchObject({
      name: 'Ana Berg',
      role: 'transport minister of Norland',
      kind: 'person',
      mention: { text: 'The transport minister of Norland' },
    })
    const visit =
      'The foreign minister of Norland, Ana Berg, said the ferry was safe. During her visit to the Northern Fisheries Assembly, Berg met forty pilots.'
    expect(firstSpeaker(visit)?.role).toBe('foreign minister of Norland')
    expect(firstSpeaker('Ivo Marsh, a retired pilot, said the ferry was safe.')?.role).toBe('retired pilot')
    expect(firstSpeaker('Mayor Ivo Marsh said the ferry was safe.')).toMatchObject({ name: 'Ivo Marsh', role: 'Mayor' })
  })

  it('are found after an aside, a relative clause, a list of roles', () => {
    expect(speakers('Ana Berg, who had come late, said the ferry was safe.')).toEqual(['Ana Berg'])
    expect(speakers('The pilot who steered the ferry, Ana Berg, said it was safe.')).toEqual(['Ana Berg'])
    expect(speakers('Berg, the auditor, whose firm is old, said the ferry was safe.')).toEqual(['Berg'])
  })

  it('can be referred to by he and she', () => {
    const body = 'Ana Berg met Ivo Marsh at the pier. She said the ferry was safe. He said it was old.'
    expect(speakers(body)).toEqual(['Ana Berg', 'Ivo Marsh'])
  })

  it('can be referred to by it and they', () => {
    expect(speakers('The harbour board met on Monday. It said the ferry was safe.')).toEqual(['harbour board'])
    expect(speakers('Residents gathered at the pier. They said the ferry was old.')).toEqual(['Residents'])
  })

  it('can be referred to by their role', () => {
    const body =
      'The transport minister, Ana Berg, met the pilot Ivo Marsh. The minister said the ferry was safe. The pilot said it was old.'
    expect(speakers(body)).toEqual(['Ana Berg', 'Ivo Marsh'])
  })

  it('can be companies: "the company"', () => {
    const body = 'Tallow Shipping lost a ferry in May. The company said it had been old.'
    expect(speakers(body)).toEqual(['Tallow Shipping'])
  })

  it('sharing a surname stay two people', () => {
    const body =
      'Ana Berg owns the ferry. Her brother Ivo Berg steers it. Ana Berg said it was safe. Ivo Berg said it was old.'
    expect(speakers(body)).toEqual(['Ana Berg', 'Ivo Berg'])
  })

  it('are not guessed from a surname that fits two people equally', () => {
    const body = 'Ana Berg owns the ferry. Ivo Berg steers it. Berg said it was safe.'
    expect(speakers(body)).toEqual(['Berg'])
  })

  it('are not guessed from a pronoun that fits two people equally', () => {
    expect(speakers('A letter came to Ivo Marsh and to Karl Tate. He said it was safe.')).toEqual(['nobody'])
  })

  it("without a name are called by the article's words", () => {
    expect(firstSpeaker('Two people familiar with the plan said the ferry would sail.')?.name).toBe(
      'Two people familiar with the plan',
    )
    expect(firstSpeaker('An engineer who asked not to be named said the ferry was old.')?.name).toBe(
      'engineer who asked not to be named',
    )
  })

  it('own a participle: a statement released is its releaser’s', () => {
    expect(speakers('Ana Berg released a statement saying the ferry was safe.')).toEqual(['Ana Berg'])
  })
})
