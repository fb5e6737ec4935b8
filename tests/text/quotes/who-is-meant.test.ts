import { describe, expect, it } from 'vitest'
import { quotesOf } from '#text/quotes.ts'
import { sentencesOf } from '#text/sentences.ts'
import { reads } from './said.ts'

describe('the agent of a passive', () => {
  reads({
    'whom people were told by': [
      'Passengers were told by the captain that the pumps had failed.',
      'captain ~ the pumps had failed',
    ],
    'an empty "it" before it': [
      'It was claimed by the defence that the knife was planted.',
      'defence ~ the knife was planted',
    ],
    'an empty "it" after what was said': [
      'Two divers were found alive, it was announced by Velsund police.',
      'Velsund police ~ Two divers were found alive',
    ],
    'whoever told them, not those who heard it': [
      'Ida Holm told her brother that the ferry was late.',
      'Ida Holm ~ the ferry was late',
    ],
    'an urging': ['Villagers were urged by Ana Berg to leave.', 'Ana Berg ~ to leave'],
    'no statement in what was done by somebody': ['The ferry was announced by a horn and noted by nobody.'],
    'a condition': ['If Tom Lie is told by Ana Berg that the ferry is sold, he will row.'],
  })
})

describe('joint statements', () => {
  reads({
    'names with an apposition each': [
      'Mila Berg, a nurse, and Ivan Lie, a driver, said the ferry was full.',
      'Mila Berg, a nurse, and Ivan Lie ~ the ferry was full',
    ],
    countries: ['In a joint letter, France and Spain said the dam must wait.', 'France and Spain ~ the dam must wait'],
  })
})

describe('nobody', () => {
  reads({
    'whoever might say it': ['Whoever says the harbour is finished has never seen it at dawn.'],
    'hardly anyone': ['Hardly anyone says the old market should be saved.'],
    'an article that speaks of itself': [
      'CORRECTION: An earlier version of this article said the school was in Velsund.',
    ],
    'a title that a pointer names': [
      'The bridge will close, Ana Berg said. Read more: “Ten bridges that never reopened.”',
      'Ana Berg ~ The bridge will close',
    ],
    'one of two who hold the office': [
      'Minister Jonas Berg met Minister Eva Lie. The minister said the border was calm.',
      'minister ~ the border was calm',
    ],
  })
})

describe('a person or company named before', () => {
  reads({
    'by a title that says more than the lists of names': [
      'Sandy Berg will run the choir. Mr Berg said it was an honour.',
      'Sandy Berg ~ it was an honour',
    ],
    'by what a firm makes': [
      'Voltan Motors opened a plant in Velsund. The carmaker said it would hire 900.',
      'Voltan Motors ~ it would hire 900',
    ],
    'no firm by somebody who makes laws': [
      'Voltan Motors opened a plant in Velsund. The lawmaker said it was ugly.',
      'lawmaker ~ it was ugly',
    ],
    'by an office': [
      'Judge Amara Berg opened the hearing at nine. The judge said the evidence was thin.',
      'Amara Berg ~ the evidence was thin',
    ],
  })
})

describe('a role', () => {
  const role = (body: string) => quotesOf(body, sentencesOf(body), 'en')[0]?.speaker?.role

  it('drops the capital of the sentence it opened, unless the word needs it', () => {
    expect(role('Epidemiologist Ana Berg said the well was clean.')).toBe('epidemiologist')
    expect(role('Political scientist Ana Berg said it was a political choice.')).toBe('political scientist')
  })

  it('keeps a capital of its own', () => {
    expect(role('Danish chemist Ana Berg said the well was clean.')).toBe('Danish chemist')
    expect(role('Democratic senator Ana Berg said the well was clean.')).toBe('Democratic senator')
    expect(role('Labour leader Ana Berg said the well was clean.')).toBe('Labour leader')
    expect(role('Prime Minister Ana Berg said the well was clean.')).toBe('Prime Minister')
    expect(role('Judge Ana Berg said the lease was void.')).toBe('Judge')
  })
})
