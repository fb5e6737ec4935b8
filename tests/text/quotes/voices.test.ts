import { describe } from 'vitest'
import { reads } from './said.ts'

describe('interviews and transcripts', () => {
  reads({
    'answers as those of the person asked, and questions as nobody’s': [
      'Ida Moe sold the mill in May. Moe spoke to us.\n\nQ: Why did you sell?\n\nA: I was tired. And old.\n\nQ: What now?\n\nA: I bake.',
      'Ida Moe: I was tired. And old.',
      'Ida Moe: I bake.',
    ],
    'answers as nobody’s where two are named alike': [
      'Ida Moe and Emil Sand sold the mill.\n\nQuestion: Why?\n\nAnswer: We were tired.',
      'nobody: We were tired.',
    ],
    'titles and capitals by the names told before': [
      'Ida Moe and Emil Sand met on stage.\n\nMS. MOE: I was tired.\n\nMR. SAND: Who pays?',
      'Ida Moe: I was tired.',
      'Emil Sand: Who pays?',
    ],
    'an office among the voices': [
      'MS. MOE: I was tired.\n\nTHE COURT: Speak up.\n\nMS. MOE: I was tired, sir.',
      'MOE: I was tired.',
      'COURT: Speak up.',
      'MOE: I was tired, sir.',
    ],
    'surnames that take turns': [
      'Moe: I was tired.\n\nSand: Who pays?\n\nMoe: You do.',
      'Moe: I was tired.',
      'Sand: Who pays?',
      'Moe: You do.',
    ],
    'a list of facts as no interview': ['Place: Velsund\n\nTime: Noon\n\nEntry: Free'],
    'counts beside names as no interview': ['Moe: 48\n\nSand: 31\n\nMoe: 47\n\nSand: 33'],
    'credits of pictures as no interview': ['Mill Image: Nils Holm.\n\nBaker Image: Ida Moe.'],
    'a headline that gives a surname': [
      'Moe: Mill may never turn again\n\nIda Moe, who owns it, spoke on Monday.',
      'Ida Moe ~ Mill may never turn again',
    ],
    'a label that points to another headline': [
      'Watch: Moe says the mill is dead\n\nIda Moe said the mill would stay.',
      'Ida Moe ~ the mill would stay',
    ],
  })
})

describe('names beside a quotation', () => {
  reads({
    'a dash and a name in the same sentence': ['“The mill is my life” – Ida Moe', 'Ida Moe: The mill is my life'],
    'a dash and a name below': ['“The mill is my life.”\n— Ida Moe, miller', 'Ida Moe: The mill is my life.'],
    'a byline below': [
      '“The mill is my life and my grave.”\n\nIda Moe, miller',
      'Ida Moe: The mill is my life and my grave.',
    ],
    'a sentence below as no byline': [
      'The mill fell.\n\n“The mill is my life and my grave.”\n\nIda Moe left.',
      'nobody: The mill is my life and my grave.',
    ],
    'an office and a name before a colon': ['From the mayor, Ida Moe: “It is my life.”', 'Ida Moe: It is my life.'],
    '“this from” and a name': ['And this from Senator Ida Moe: “It is my life.”', 'Ida Moe: It is my life.'],
    'a reply': ['Moe’s reply: “The mill is old.”', 'Moe: The mill is old.'],
    'somebody who is or has something, before a colon': [
      'Moe could not have been clearer: “The mill is old.”',
      'Moe: The mill is old.',
    ],
    'a thing before a colon as nobody': ['The door was open: “The mill is old.”', 'nobody: The mill is old.'],
    'a speaker after the verb who opens the sentence': [
      'Said Ida Moe, who owns it: “The mill is old.”',
      'Ida Moe: The mill is old.',
    ],
  })
})

describe('marks and lines', () => {
  reads({
    verses: [
      'Moe recited:\n\n“The mill is old,\nthe flour cold,\nthe miller sold.”\n\nThe hall laughed.',
      'Moe: The mill is old,\nthe flour cold,\nthe miller sold.',
    ],
    'verses before the one who sings them': [
      '“Mill, o mill,\nstand still,”\nMoe sang.',
      'Moe: Mill, o mill,\nstand still',
    ],
    'paragraphs that are not closed': [
      '“The mill is old,” Moe said. “It leaks.\n\n“And the flour is wet.\n\nShe sighed.',
      'Moe: The mill is old',
      'Moe: It leaks.',
      'Moe: And the flour is wet.',
    ],
    'a mark that closes before the verb': ['‘It leaks,’ says Ida Moe.', 'Ida Moe: It leaks'],
    'an interrupted quotation in single marks': [
      '‘The mill’s old,’ Moe said, ‘and it leaks.’',
      'Moe: The mill’s old',
      'Moe: and it leaks.',
    ],
    'low marks twice': ['„The mill is old”, Moe said. „It leaks.”', 'Moe: The mill is old', 'Moe: It leaks.'],
    'capitals throughout': [
      'THE MILL IS OLD, IDA MOE SAID ON FRIDAY. EMIL SAND SAID IT WAS NEW.',
      'IDA MOE ~ THE MILL IS OLD',
      'EMIL SAND ~ IT WAS NEW',
    ],
    'an aside in brackets': ['The miller (a man who said “I never sleep”) slept.', 'man: I never sleep'],
    'a speaker in brackets': ['The miller (who once said “I never sleep”) slept.', 'miller: I never sleep'],
    bullets: ['• Moe said the mill was old.\n• Sand said it was new.', 'Moe ~ the mill was old', 'Sand ~ it was new'],
    'a nickname of several words': [
      'Emil “The Miller” Sand said the mill was old.',
      'Emil “The Miller” Sand ~ the mill was old',
    ],
  })
})
