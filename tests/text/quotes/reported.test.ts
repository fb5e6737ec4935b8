import { describe, expect, it } from 'vitest'
import { quotesOf } from '#text/quotes.ts'
import { sentencesOf } from '#text/sentences.ts'
import { said } from './said.ts'

describe('reported statements', () => {
  const read: Readonly<Record<string, readonly [body: string, ...lines: readonly string[]]>> = {
    'a that-clause': ['Ana Berg said that the ferry would stop in May.', 'Ana Berg ~ the ferry would stop in May'],
    'a clause without "that"': ['Ana Berg said the ferry would stop in May.', 'Ana Berg ~ the ferry would stop in May'],
    'what follows a time and a place': [
      'Ana Berg said in an interview on Tuesday that the ferry would stop.',
      'Ana Berg ~ the ferry would stop',
    ],
    'what follows an addressee': [
      'Ana Berg told reporters the ferry would stop in May.',
      'Ana Berg ~ the ferry would stop in May',
    ],
    'an infinitive': ['The harbour board pledged to repay every fare.', 'harbour board ~ to repay every fare'],
    'a request': ['Ana Berg urged passengers to book early.', 'Ana Berg ~ passengers to book early'],
    'a noun phrase': ['Ana Berg cited the price of fuel as the reason.', 'Ana Berg ~ the price of fuel as the reason'],
    'a verb with a particle': ['Ana Berg ruled out a second ferry.', 'Ana Berg ~ a second ferry'],
    'an accusation': ['Ana Berg accused the owners of hiding a report.', 'Ana Berg ~ the owners of hiding a report'],
    'a question': ['Ana Berg asked whether the ferry was safe.', 'Ana Berg ~ whether the ferry was safe'],
    'a belief put into words': [
      'Ana Berg expressed a belief that the ferry was safe.',
      'Ana Berg ~ the ferry was safe',
    ],
    'a fixed expression': ['Ana Berg made it clear that the ferry was safe.', 'Ana Berg ~ the ferry was safe'],
    'a noun that stands for a statement': [
      'Ana Berg’s claim that the ferry was safe drew laughter.',
      'Ana Berg ~ the ferry was safe',
    ],
    'a source before': ['According to Ana Berg, the ferry was safe.', 'Ana Berg ~ the ferry was safe'],
    'a source after': ['The ferry was safe, according to the police.', 'police ~ The ferry was safe'],
    'the words of somebody': ['In the words of one sailor, the ferry is a bathtub.', 'sailor ~ the ferry is a bathtub'],
    'a clause before its speaker': ['The ferry was safe, Ana Berg said.', 'Ana Berg ~ The ferry was safe'],
    'a speaker after the verb': ['The ferry was safe, said Ana Berg, a pilot.', 'Ana Berg ~ The ferry was safe'],
    'two statements of one subject': [
      'Ana Berg argued that the ferry was safe and insisted that it would sail.',
      'Ana Berg ~ the ferry was safe',
      'Ana Berg ~ it would sail',
    ],
    'a participle': ['Ana Berg left early, saying the ferry was safe.', 'Ana Berg ~ the ferry was safe'],
    'a quoted speaker': [
      'Ana Berg was quoted by a newspaper as saying that the ferry was safe.',
      'Ana Berg ~ the ferry was safe',
    ],
    'quoted words inside reported ones': [
      'Ana Berg said the ferry was “as safe as a church” and cheap.',
      'Ana Berg ~ the ferry was “as safe as a church” and cheap',
    ],
    'only to where the narrator takes over': [
      'The harbour board said it had sent two divers, though it did not say when they would return.',
      'harbour board ~ it had sent two divers',
    ],
    'a statement inside a statement as one': [
      'Ana Berg said that Ivo Marsh had told her that the ferry was safe.',
      'Ana Berg ~ Ivo Marsh had told her that the ferry was safe',
    ],
  }
  for (const [what, [body, ...lines]] of Object.entries(read)) {
    it(`are extracted from ${what}`, () => {
      expect(said(body)).toEqual(lines)
    })
  }

  const passedOver: Readonly<Record<string, string>> = {
    'what somebody did not say': 'Ana Berg did not say when the ferry would sail.',
    'what somebody refused to say': 'Ana Berg declined to comment on the ferry.',
    'acts and hopes': 'Ana Berg hopes to sail in May and met the owners on Monday.',
    'nouns that look like verbs': 'The report on the claims came out. His note lay on the table.',
    'a denial of something said before': 'The owners disputed that.',
  }
  for (const [what, body] of Object.entries(passedOver)) {
    it(`are not found in ${what}`, () => {
      expect(said(body)).toEqual([])
    })
  }

  it('are marked if denied', () => {
    const body = 'Ana Berg denied that the ferry had leaked. She added that it was new.'
    expect(quotesOf(body, sentencesOf(body), 'en').map(({ denied }) => denied ?? false)).toEqual([true, false])
  })

  it('have the cue that makes them statements', () => {
    const body = 'Ana Berg pointed out that the ferry was new. Ivo Marsh made it plain that he was not going.'
    expect(quotesOf(body, sentencesOf(body), 'en').map(({ cue }) => cue?.text)).toEqual([
      'pointed out',
      'made it plain',
    ])
  })
})
