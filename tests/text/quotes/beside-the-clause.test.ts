import { describe } from 'vitest'
import { reads } from './said.ts'

describe('what stands before the clause of a cue', () => {
  reads({
    'a participle’s clause, and no cue in it': [
      'Asked whether he would urge Lie to sell, Ivo Berg said he would not.',
      'Ivo Berg ~ he would not',
    ],
    'a place or time between a conjunction and its subject': [
      'Although in May she said the boat was sound, at the hearing this week she said it leaked.',
      'nobody ~ the boat was sound',
      'nobody ~ it leaked',
    ],
    'a time before a source': [
      'On Monday, according to the log, the crew left the boat.',
      'log ~ the crew left the boat',
    ],
    'a conjunction before a source': [
      'The crew left because, according to the log, the boat leaked.',
      'log ~ the boat leaked',
    ],
    'a time before a parenthesis': [
      'A year from now, Ida Moe predicted, fares will have doubled.',
      'Ida Moe ~ A year from now',
      'Ida Moe ~ fares will have doubled',
    ],
    'a source of a whole sentence that ends in a verb': [
      'The sea is calmer than it ever was, according to Ida Moe, who rows.',
      'Ida Moe ~ The sea is calmer than it ever was',
    ],
    'a participle that names the source': ['As reported by the Lamp, the boat leaks.', 'Lamp ~ the boat leaks'],
    'a man described, who is no statement': ['A skipper who is often late, Berg marvelled at the size of the crowd.'],
    'two who tweet what they feel': ['Ida Moe and Mayor Ola Vik, of Bodo, tweeted their joy at the news.'],
  })
})

describe('what stands after a cue and is not said', () => {
  reads({
    'on what condition it was said': [
      'He had no boat, Ivo Berg said, on condition of anonymity to speak freely.',
      'Ivo Berg ~ He had no boat',
    ],
    'what somebody referred to by saying it': [
      'Ivo Berg said the boat was sound, referring to a test in May.',
      'Ivo Berg ~ the boat was sound',
    ],
    'what somebody did next': [
      'The mayor promised cheaper boats and longer piers before leaving for Rome.',
      'mayor ~ cheaper boats and longer piers',
    ],
    'what the sentence goes on with after a noun': [
      'A warning by the coastguard that the ice was thin came too late.',
      'coastguard ~ the ice was thin',
    ],
  })
})

describe('what only looks like a cue', () => {
  reads({
    'a firm that continues gaining': ['As the yard continues gaining ground, the question is who will pay.'],
    'voters who respond to a thing': ['In May the fee rose, as Moe responded to the crisis in the yard.'],
    'a time after the cue': [
      'The yard will close, as the Lamp reported a few days later.',
      'Lamp ~ The yard will close',
    ],
  })
})

describe('whose words they are', () => {
  reads({
    'somebody with a preposition for a name': ['“It leaks,” said Per Olsson.', 'Per Olsson: It leaks'],
    'somebody with a preposition for a surname': ['It leaks, Rosa Till said in a letter.', 'Rosa Till ~ It leaks'],
    'those who were asked': ['Half of those asked said the boat was old.', 'Half of those asked ~ the boat was old'],
    'people between dashes': [
      'Some skippers - including half of the well-paid ones - warn that the boat is old.',
      'Some skippers ~ the boat is old',
    ],
    'somebody who does a thing and speaks': ['Ida Moe shook her head: “It leaks.”', 'Ida Moe: It leaks.'],
    'not somebody who reads a thing aloud': ['Ida Moe read the note: “It leaks.”', 'nobody: It leaks.'],
    'a ministry whose name stands before the noun': [
      'He defied the ILA demand that the boat be sold.',
      'ILA ~ the boat be sold',
    ],
    'somebody in a headline that ends with a stop': [
      'Moe: Boat will sail.\n\nIda Moe spoke on Monday.',
      'Ida Moe ~ Boat will sail.',
    ],
    'not a kind of text': ['The Latest: Boat will sail.\n\nThe Latest came on Monday.'],
    'not the paper that corrects itself': ['An earlier headline said that the boat had sunk.'],
  })
})

describe('what was only supposed', () => {
  reads({
    assuming: ['Assuming that the skipper says it is safe, the boat sails.'],
    'as long as': ['As long as the skipper insists that it is safe, the boat sails.'],
    'in case': ['In case the skipper claims it is safe, keep the log.'],
    'what will be said, whatever it is': ['What the skipper will say about the boat is a riddle.'],
  })
})

describe('how it is said', () => {
  reads({
    'by going on the radio': [
      'The priest went on the radio to say that the bells were safe.',
      'priest ~ the bells were safe',
    ],
    'not by a term that is used for it': ['It is a term that Moe has used to describe the bells.'],
    'at length': ['Ida Moe spoke at length about the bells.', 'Ida Moe ~ the bells'],
    'after saying it in part': [
      'After saying the boat was “a wreck,” Ida Moe sailed.',
      'Ida Moe ~ the boat was “a wreck,”',
    ],
    'in what goes on for a paragraph': [
      '“The road was white.\n\n“We stopped,” said Ola Vik.',
      'Ola Vik: The road was white.',
      'Ola Vik: We stopped',
    ],
    'to an interviewer': ['Interviewer: Why?\n\nIda Moe: Because I row.', 'Ida Moe: Because I row.'],
    'in one word': ['The skipper had a word for the crew: “Wonderful!”', 'skipper: Wonderful!'],
    'in an argument between commas': [
      'Ida Moe’s argument, that the pier is hers, was rejected.',
      'Ida Moe ~ the pier is hers',
    ],
    'wondering aloud': ['Ida Moe wondered aloud whether it leaked.', 'Ida Moe ~ whether it leaked'],
    'by a sister': ['Ola Vik, whose sister says he never rowed, was found.', 'sister ~ he never rowed'],
    'having said it before': ['Having told the crew that the boat leaked, Ida Moe left.', 'Ida Moe ~ the boat leaked'],
    'long before another thing': [
      'Long before Ida Moe warned that it leaked, the boat was sold.',
      'Ida Moe ~ it leaked',
    ],
    'since a time, with the speaker after the verb': [
      'Since the war, says Ida Moe, nobody has rowed.',
      'Ida Moe ~ nobody has rowed',
    ],
    'a request with an apposition': ['Ida Moe asked Ola Vik, the auditor, to look again.', 'Ida Moe ~ to look again'],
    'between what and and': [
      'The gap between what Moe says the boat would cost and what it cost is wide.',
      'Moe ~ the boat would cost',
    ],
  })
})
