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

describe('a noun or pronoun refers to', () => {
  reads({
    'the body that goes by letters': [
      'The IAEA sent a team. The agency said it would return.',
      'IAEA ~ it would return',
    ],
    'no campaign by letters that end alike': [
      'MSNBC sent a team. The campaign said it would return.',
      'campaign ~ it would return',
    ],
    'by letters the body whose name was told': [
      'The Harbour Safety Board met. The HSB said the pier must close.',
      'Harbour Safety Board ~ the pier must close',
    ],
    'the only firm that was called one': [
      'The chip maker Northway met the Skills Centre. The firm said it would pay.',
      'Northway ~ it would pay',
    ],
    'the holder of a rank written short': [
      'Prof. Ana Berg came. The professor said the glass was new.',
      'Ana Berg ~ the glass was new',
    ],
    'the holder of a title of honour': [
      'Sheikh Hamad bin Rashid came. The sheikh said the quay was new.',
      'Hamad bin Rashid ~ the quay was new',
    ],
    'whom the sentence before brought in': [
      'That is what worries Ana Berg. The director of the port said rates would rise.',
      'Ana Berg ~ rates would rise',
    ],
    'nobody of two whom the sentence before brought in': [
      'Ana Berg met Tom Lie. The director of the port said rates would rise.',
      'director of the port ~ rates would rise',
    ],
    'kin with the same surname': [
      'Beth Lind and Walter Lind came. Beth Lind said the map was wrong. Her husband said nobody had looked.',
      'Beth Lind ~ the map was wrong',
      'Walter Lind ~ nobody had looked',
    ],
    'whoever holds the office, of two with one surname': [
      'The mayor, Ida Holm, met her deputy, Jan Holm. Mayor Holm said it was late.',
      'Ida Holm ~ it was late',
    ],
    'one person who is called "they"': [
      'Toril Achebe said they had worked nine nights. Achebe said they had been laughed at. They said they would leave.',
      'Toril Achebe ~ they had worked nine nights',
      'Toril Achebe ~ they had been laughed at',
      'Toril Achebe ~ they would leave',
    ],
    'somebody else than the one of that surname who is named later, with another title': [
      'Mr. Holm said it was late. Ida Holm came on Monday.',
      'Holm ~ it was late',
    ],
  })
})
