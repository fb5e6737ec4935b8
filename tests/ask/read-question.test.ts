import { describe, expect, it } from 'vitest'
import { SpeakerKey } from '#core/ids.ts'
import type { DeskNames, Question } from '#ask/question.ts'
import { continued } from '#ask/going-on.ts'
import { readQuestion } from '#ask/read-question.ts'

const NOW = new Date('2026-11-23T09:00:00Z')
const speaker = (name: string) => ({ key: SpeakerKey.parse(name.toLowerCase()), name })
const KNOWN: DeskNames = {
  publishers: ['Capewire', 'Port Courier', 'Halvern Post'],
  authors: ['Eydis Hallam'],
  speakers: [speaker('Tobias Renn'), speaker('Ingvild Sterner'), speaker('Health Office')],
}
const read = (words: string) => readQuestion(words, KNOWN, NOW, 'UTC')
const days = (since?: string, until?: string) =>
  expect.objectContaining({ ...(since ? { since } : {}), ...(until ? { until } : {}) })

describe('a question is parsed', () => {
  it.each<[string, Partial<Record<keyof Question, unknown>>]>([
    ['How many people were hurt?', { kind: 'howmany', wanted: 'number', head: 'people' }],
    ['hey, any idea how old the captain is', { kind: 'howmany', wanted: 'age' }],
    ['how much did the repair cost', { kind: 'howmany', wanted: 'money' }],
    ['when does the trial begin?', { kind: 'when', wanted: 'date' }],
    ['how long did the strike last', { kind: 'when', wanted: 'duration' }],
    ['where did the ship go', { kind: 'where', wanted: 'place' }],
    ['why was the bridge closed', { kind: 'why', wanted: 'reason' }],
    ['who found the boat', { kind: 'who', wanted: 'person' }],
    [
      'what did Renn say about the railway',
      { kind: 'said', voices: [expect.objectContaining({ name: 'Tobias Renn' })] },
    ],
    [
      'how did captain Sterner react?',
      { kind: 'said', voices: [expect.objectContaining({ name: 'Ingvild Sterner' })] },
    ],
    ['what did the health minister say', { kind: 'said', voices: [{ words: 'the health minister' }] }],
    ['who criticised the mayor?', { kind: 'whosaid', manner: 'criticised' }],
    ['who promised to pay', { kind: 'whosaid', manner: 'promised' }],
    ['is the union in favour of the deal', { kind: 'stance' }],
    ['what do the mayor and the chief each say about the pumps', { kind: 'compare' }],
    ['everything by Eydis Hallam', { kind: 'list', author: 'Eydis Hallam', about: [] }],
    ['articles about the strike', { kind: 'list', about: ['strike'] }],
    ['stories on the cheese ban', { kind: 'list', about: ['cheese', 'ban'] }],
    ['which diplomat was killed', { kind: 'who', wanted: 'person', head: 'diplomat' }],
    ['how did renn raect to the delays', { kind: 'said', about: ['delays'] }],
    ["does the inspector buy the company's explanation", { kind: 'stance', voices: [{ words: 'the inspector' }] }],
    [
      'why did the cable snap, according to the operator?',
      { kind: 'why', voices: [{ words: 'the operator' }], about: ['cable', 'snap'] },
    ],
    [
      'in the Capewire feature, what does the keeper think of the sensors',
      { kind: 'said', publisher: 'Capewire', about: ['sensors'] },
    ],
    ['as for the flood, how many houses were hit', { kind: 'howmany', about: ['houses', 'hit', 'flood'] }],
    ['who won the race', { kind: 'who', about: ['won', 'race'] }],
    ["what was the elder sister's claim based on", { kind: 'fact' }],
    ['what is the ministers response to the report', { kind: 'said', voices: [{ words: 'the minister' }] }],
    ['what was the companys explanation', { kind: 'said', voices: [{ words: 'the company' }] }],
    ['did the boy get his dog back', { kind: 'yesno' }],
    ['does the mayor back the merger', { kind: 'stance', voices: [{ words: 'the mayor' }] }],
    ['how long is the cargo ship', { kind: 'howmany', head: 'long' }],
    ['how long was the old railway tunnel under the hill', { kind: 'howmany', head: 'long' }],
    ['how long is the bridge closed', { kind: 'when', wanted: 'duration' }],
    ['and the fishermen, are they keen?', { kind: 'stance', voices: [{ words: 'fishermen' }] }],
    ['name the person who criticised the delay', { kind: 'whosaid', manner: 'criticised' }],
    ["who's been warning about the towers", { kind: 'whosaid', manner: 'warned' }],
    ['what excuse did the insurer offer', { kind: 'said', voices: [{ words: 'the insurer' }] }],
    ["how do the mayor's and the minister's views differ on the dike", { kind: 'compare', about: ['dike'] }],
    ['walk me through the copper case', { kind: 'story' }],
    ["today's headlines about the port", { kind: 'list', about: ['port'] }],
    ['date of the hearing?', { kind: 'when', head: 'date' }],
    ['how did the fire start', { kind: 'why', wanted: 'reason' }],
    ['is there anything about the auction', { kind: 'list', about: ['auction'] }],
    ['how many articles about the strike', { kind: 'list', wanted: 'number', about: ['strike'] }],
    ['how many stories from Capewire', { kind: 'list', wanted: 'number', publisher: 'Capewire', about: [] }],
    ['how many stories does the tower have', { kind: 'howmany', head: 'stories' }],
    ['latest from Capewire', { kind: 'new', publisher: 'Capewire', about: [] }],
    ['what did the Port Courier publish in October', { kind: 'list', days: days('2026-10-01', '2026-10-31') }],
    ['anything new on the strike since the 10th of november?', { kind: 'new', days: days('2026-11-10') }],
    ['news between 1 and 5 November', { kind: 'new', days: days('2026-11-01', '2026-11-05') }],
    ['what happened yesterday', { kind: 'new', days: days('2026-11-22', '2026-11-22') }],
    ['what happened in the last three days', { kind: 'new', days: days('2026-11-20') }],
    ['tl;dr of the cable story', { kind: 'summary' }],
    ['timeline of the strike', { kind: 'story', about: ['strike'] }],
    ['thanks a lot!', { kind: 'smalltalk', talk: 'thanks' }],
    ['ferry fire', { kind: 'about', about: ['ferry', 'fire'] }],
    ['sumarise the flood report', { kind: 'summary' }],
    ['We are making a slide for the board. How many people were hurt?', { kind: 'howmany', about: ['people', 'hurt'] }],
  ])('%s', (words, meant) => {
    expect(read(words)).toMatchObject(meant)
  })

  it('is about the previous subject if it is a follow-up', () => {
    const before = { question: read('what did Tobias Renn say about the strike'), people: [] }
    expect(continued(read('and about the trains?'), before, KNOWN)).toMatchObject({
      kind: 'said',
      voices: [expect.objectContaining({ name: 'Tobias Renn' })],
      about: ['trains'],
    })
  })

  it('in linear time, however long it is', () => {
    const rubbish = 'what did the '.repeat(300)
    expect(read(rubbish).kind).toBeDefined()
    expect(read('aé!? '.repeat(800)).kind).toBe('about')
  })
})
