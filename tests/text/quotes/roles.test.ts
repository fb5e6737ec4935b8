import { describe, expect, it } from 'vitest'
import { quotesOf } from '#text/quotes.ts'
import { sentencesOf } from '#text/sentences.ts'

/** The speaker of the only statement, with the role. */
function speakerIn(body: string): string {
  const [quote, ...more] = quotesOf(body, sentencesOf(body), 'en')
  if (!quote || more.length > 0) throw new Error(`expected one statement in: ${body}`)
  return [quote.speaker?.name ?? 'nobody', quote.speaker?.role ?? 'no role'].join(' | ')
}

/** What gives the role, the text, "name | role". */
const TOLD: Readonly<Record<string, readonly [body: string, speaker: string]>> = {
  'what somebody is': ['Ana Berg is the harbour master. She said rates would rise.', 'Ana Berg | harbour master'],
  'what somebody became': ['Ana Berg became mayor in 2020. The mayor said rates would rise.', 'Ana Berg | mayor'],
  'what somebody was named': [
    'Ana Berg was named chief of police on Monday. Berg said rates would rise.',
    'Ana Berg | chief of police',
  ],
  'a relative clause': ['Ana Berg, who is a nurse, said rates would rise.', 'Ana Berg | nurse'],
  'an office that is a subject': [
    'The chief of police is Ana Berg. Berg said rates would rise.',
    'Ana Berg | chief of police',
  ],
  'an apposition after an age': ['Ana Berg, 52, a nurse, said rates would rise.', 'Ana Berg | nurse'],
  'an apposition after "now"': ['Ana Berg, now a farmer, said rates would rise.', 'Ana Berg | farmer'],
  'an apposition of two offices': [
    'Ana Berg, president and founder of Harbour Lines, said rates would rise.',
    'Ana Berg | president and founder of Harbour Lines',
  ],
  'an apposition before another': [
    'Ana Berg, senior analyst, Harbour Bank, said rates would rise.',
    'Ana Berg | senior analyst',
  ],
  'a body after "with"': ['Ana Berg, with the Farmers’ Union, said rates would rise.', 'Ana Berg | Farmers’ Union'],
  'a body with "of" in its name before an office': [
    'Reserve Bank of Norland Governor Ana Berg said rates would rise.',
    'Ana Berg | Reserve Bank of Norland Governor',
  ],
  'a noun that no list has, between commas': [
    'Ana Berg, a crane painter from Oslo, said rates would rise.',
    'Ana Berg | crane painter from Oslo',
  ],
  'a noun that no list has, before the name': [
    'The harbour’s glazier, Ana Berg, said rates would rise.',
    'Ana Berg | harbour’s glazier',
  ],
  'an office before a title of honour': [
    'The head of the port, Dame Olwen Marsh, said rates would rise.',
    'Olwen Marsh | head of the port',
  ],
  'an office before a rank': ['The pilot, Capt. Ana Berg, said rates would rise.', 'Ana Berg | pilot'],
  'an office without an article that opens the sentence': [
    'Counsel for the company, Dr Emre Said, argued that rates would rise.',
    'Emre Said | counsel for the company',
  ],
  'a relative clause of what still is': [
    'Ana Berg, who has been the treasurer for nine years, said rates would rise.',
    'Ana Berg | treasurer',
  ],
  'an apposition, without the pronoun that stresses it': [
    'Ana Berg, a builder herself, said rates would rise.',
    'Ana Berg | builder',
  ],
  'a body whose name ends as names of bodies do': [
    'Ana Berg of the Clean River Alliance said rates would rise.',
    'Ana Berg | Clean River Alliance',
  ],
  'a body that goes by letters': ['Ana Berg of the IAEA said rates would rise.', 'Ana Berg | IAEA'],
  'an office after "here is"': ['Here is Senator Ana Berg: “Rates will rise again.”', 'Ana Berg | Senator'],
}

describe('the role of a speaker is given by', () => {
  it.each(Object.entries(TOLD))('%s', (_, [body, speaker]) => {
    expect(speakerIn(body)).toBe(speaker)
  })

  it('no verb in the past tense', () => {
    expect(speakerIn('Ana Berg was mayor until 2019. She said rates would rise.')).toBe('Ana Berg | no role')
  })
})
