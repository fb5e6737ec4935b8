import { describe, expect, it } from 'vitest'
import { SpeakerKey } from '#core/ids.ts'
import { continued, type Before } from '#ask/going-on.ts'
import type { DeskNames, Question, Voice } from '#ask/question.ts'
import { readQuestion } from '#ask/read-question.ts'

const NOW = new Date('2026-11-23T09:00:00Z')
const speaker = (name: string, role?: string) => ({
  key: SpeakerKey.parse(name.toLowerCase()),
  name,
  ...(role === undefined ? {} : { role }),
})
const KNOWN: DeskNames = {
  publishers: ['Capewire', 'Port Courier'],
  authors: [],
  speakers: [speaker('Tobias Renn'), speaker('Håkon Lisberg'), speaker('Anna Berg', 'head of the dockers’ union')],
}
const voice = (name: string): Voice => ({ words: name, name, key: SpeakerKey.parse(name.toLowerCase()) })
const read = (words: string) => readQuestion(words, KNOWN, NOW, 'UTC')
const after = (words: string, ...people: readonly string[]): Before => ({
  question: read(words),
  people: people.map(voice),
})
const called = (name: string) => [expect.objectContaining({ name })]

describe('a follow-up question', () => {
  it.each<[string, Before, Partial<Record<keyof Question, unknown>>]>([
    [
      'and about the trains?',
      after('what did Renn say about the strike'),
      { kind: 'said', voices: called('Tobias Renn'), about: ['trains'] },
    ],
    [
      'and Lisberg?',
      after('what did Renn say about the strike'),
      { kind: 'said', voices: called('Håkon Lisberg'), about: ['strike'] },
    ],
    [
      'and the union?',
      after('what did Renn say about the strike'),
      { kind: 'said', voices: [expect.objectContaining({ words: 'the union' })], about: ['strike'] },
    ],
    ['and what did the union say?', after('how long did the strike last'), { kind: 'said', about: ['strike', 'last'] }],
    [
      'how much exactly?',
      after('does the company have to pay a fine'),
      { kind: 'howmany', wanted: 'money', about: ['company', 'pay', 'fine'] },
    ],
    [
      'when was that?',
      after('did the bridge collapse'),
      { kind: 'when', wanted: 'date', about: ['bridge', 'collapse'] },
    ],
    ['why?', after('is the bridge closed'), { kind: 'why', wanted: 'reason', about: ['bridge', 'closed'] }],
    ['why not?', after('is the bridge open'), { kind: 'why', about: ['bridge', 'open'] }],
    [
      'who is she?',
      after('who won the runoff', 'Tobias Renn', 'Anna Berg'),
      { kind: 'who', voices: called('Anna Berg'), about: ['anna', 'berg'] },
    ],
    [
      'how old is he?',
      after('who won the runoff', 'Anna Berg', 'Tobias Renn'),
      { kind: 'howmany', wanted: 'age', about: ['tobias', 'renn'] },
    ],
    [
      'and him?',
      after('what did Anna Berg say about the strike', 'Tobias Renn'),
      { kind: 'said', voices: called('Tobias Renn'), about: ['strike'] },
    ],
    [
      'what did she say about pay?',
      after('who leads the union', 'Anna Berg'),
      { kind: 'said', voices: called('Anna Berg'), about: ['pay'] },
    ],
    [
      'what is his name?',
      after('did the dike warden resign', 'Anna Berg'),
      { kind: 'who', wanted: 'person', about: ['dike', 'warden', 'resign'] },
    ],
    [
      'and from the Port Courier?',
      after('what has Capewire written about the strike'),
      { kind: 'list', publisher: 'Port Courier', about: ['strike'] },
    ],
    [
      'and from Capewire?',
      after('what did Renn say about the strike'),
      { kind: 'said', publisher: 'Capewire', voices: called('Tobias Renn'), about: ['strike'] },
    ],
    [
      'and yesterday?',
      after('what is new from Capewire'),
      { kind: 'new', publisher: 'Capewire', days: expect.objectContaining({ since: '2026-11-22' }) },
    ],
    [
      'what about the ferry',
      after('how many people were hurt in the fire'),
      { kind: 'howmany', about: ['ferry'], context: ['people', 'hurt', 'fire'] },
    ],
    ['more', after('what did Renn say about the strike'), { kind: 'said', about: ['strike'] }],
    [
      'how many of them were hurt?',
      after('how many people were on board'),
      { kind: 'howmany', about: ['hurt'], context: ['people', 'on', 'board'] },
    ],
  ])('%s', (words, before, meant) => {
    expect(continued(read(words), before, KNOWN)).toMatchObject(meant)
  })

  it.each([
    'how many people live in Halvern?',
    'what did Renn say about the strike?',
    'what does the union want?',
    'thanks',
  ])('%s is complete by itself', words => {
    expect(continued(read(words), after('who won the runoff'), KNOWN)).toEqual(read(words))
  })
})
