import { describe } from 'vitest'
import { reads } from './said.ts'

describe('what nobody said', () => {
  reads({
    'what one may imagine': ['Imagine the mayor saying the tram is dead.'],
    'what somebody may be imagined to tell': ['Imagine Pia Roth telling her voters that the tram is dead.'],
    'a writer’s question that borrows a word': ['Did the tram, as Roth says, die in May?'],
    'a writer’s clause that borrows a word': ['It is a sad day when, as Roth puts it, nobody rides the tram.'],
    'a deal that was announced before': ['The recently announced deal with the drivers fell apart.'],
    'a visit to somebody': ['Roth called on the drivers on Sunday.'],
    'a title that was won': ['Roth, who claimed the title in May, left early.'],
    'denying visitors a goal': ['The keeper denied the visitors a late goal.'],
    'rain that threatens': ['It threatened to rain.'],
  })
})

describe('the speaker', () => {
  reads({
    'a participle after a comma is the main clause’s, not that of singers in it': [
      'Pia Roth walked out of the room where the drivers were singing, saying the tram was dead.',
      'Pia Roth ~ the tram was dead',
    ],
    'a bulletin’s publisher is its speaker': [
      'In its bulletin announcing that the dam had burst, the agency said that it was empty.',
      'agency ~ the dam had burst',
      'agency ~ it was empty',
    ],
    'the elder and the younger of one surname': [
      'Emil Sand Jr. drove the tram. His father, Emil Sand Sr., owned it. “I sold it,” the elder Sand said. “I crashed it,” the younger Sand said.',
      'Emil Sand Sr.: I sold it',
      'Emil Sand Jr.: I crashed it',
    ],
    'several of many': [
      'The tram was dead, as several of his own aides conceded.',
      'several of his own aides ~ The tram was dead',
    ],
    'both of two': ['Ida Moe and Emil Sand came. Both said the mill was old.', 'Both ~ the mill was old'],
    'another of several': ['Some left. Another said the mill was old.', 'Another ~ the mill was old'],
    'a message by its noun': ['A letter sent in March said the mill was old.', 'letter ~ the mill was old'],
    'a later part of a long name': [
      'Carlos Eduardo dos Santos Filho said it rained. Dos Santos said it snowed.',
      'Carlos Eduardo dos Santos Filho ~ it rained',
      'Carlos Eduardo dos Santos Filho ~ it snowed',
    ],
    'a programme that was told': ['Sand told “Late Talk” that the mill was old.', 'Sand ~ the mill was old'],
    'a court that was told what another said': [
      'Ida Moe told the court Emil Sand said he had sold the mill.',
      'Ida Moe ~ Emil Sand said he had sold the mill',
    ],
  })
})

describe('what is found', () => {
  reads({
    'what would later be said': ['Roth would later say that the tram was dead.', 'Roth ~ the tram was dead'],
    'what somebody was at pains to say': ['Roth was at pains to point out that it ran.', 'Roth ~ it ran'],
    'how far somebody went': ['Roth went so far as to say the wires held.', 'Roth ~ the wires held'],
    'what was said then': [
      'Roth told drivers the tram was dead, then said she would resign.',
      'Roth ~ the tram was dead',
      'Roth ~ she would resign',
    ],
    'a source that interrupts': [
      'The new wires, according to Pia Roth, will last a century.',
      'Pia Roth ~ The new wires',
      'Pia Roth ~ will last a century',
    ],
    'a speaker after the verb who interrupts': [
      'The mill, said Ida Moe, is my home.',
      'Ida Moe ~ The mill',
      'Ida Moe ~ is my home',
    ],
    'a fronted clause that is told': [
      'When the wires fell, Pia Roth said, the tram stopped.',
      'Pia Roth ~ When the wires fell',
      'Pia Roth ~ the tram stopped',
    ],
    'a fronted gerund that is told': [
      'By selling the depot, Pia Roth argued, the city lost its heart.',
      'Pia Roth ~ By selling the depot',
      'Pia Roth ~ the city lost its heart',
    ],
    'asking somebody when': ['Sand asked her when she would bake.', 'Sand ~ when she would bake'],
    'a promise to do something': ['The mayor’s promise to mend the wires was forgotten.', 'mayor ~ to mend the wires'],
    'a complaint that is something': ['The drivers’ complaint is that the wires fell.', 'drivers ~ the wires fell'],
    'a warning by somebody': [
      'A warning by the mayor that the wires would fall went unheard.',
      'mayor ~ the wires would fall',
    ],
    'claims that did not help': [
      'Amid claims from bakers that the mill was sold, Moe fled.',
      'bakers ~ the mill was sold',
    ],
    'an audit that found the mill clean': [
      'Moe said an audit found the mill clean and its books in order.',
      'Moe ~ an audit found the mill clean and its books in order',
    ],
    'not only one thing': [
      'A letter indicates Moe not only knew, but wrote to her.',
      'letter ~ Moe not only knew, but wrote to her',
    ],
    'what stands after a colon, and not before it': [
      'Moe rejects this: the mill was sold in May, she said.',
      'Moe ~ the mill was sold in May',
    ],
    'a request with “that”': ['Moe asked only that the mill stand.', 'Moe ~ the mill stand'],
    'a day that is called something': ['Moe called Monday “the last day”.', 'Moe ~ Monday “the last day”'],
    'a verdict in somebody’s words': [
      'The fine is, in the words of the miller Ida Moe, “a bill for all”.',
      'Ida Moe: a bill for all',
    ],
    'what a source says that shows nothing, and what he adds': [
      'The board met. It was, according to a former miller, who would not be named. The mill was old, he said.',
      'former miller ~ The mill was old',
    ],
    'most finds of a kind': [
      'The keeper spoke. Wood cracks in dry wind, she explained, and most finds of this kind are lost.',
      'keeper ~ Wood cracks in dry wind',
      'keeper ~ and most finds of this kind are lost',
    ],
    'a union of two trades': [
      'The Dockers’ and Crane Operators’ Union said the mill was old.',
      'Dockers’ and Crane Operators’ Union ~ the mill was old',
    ],
  })
})
