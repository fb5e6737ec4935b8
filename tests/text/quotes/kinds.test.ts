import { describe } from 'vitest'
import { reads } from './said.ts'

describe('what nobody said', () => {
  reads({
    'a label that points elsewhere': [
      'READ MORE: Ferry stops in May\n\nAna Berg said the ferry was safe.',
      'Ana Berg ~ the ferry was safe',
    ],
    'an editor’s note': [
      "Ana Berg said the ferry was safe.\n\nEDITOR'S NOTE: The ferry sank in 2019.",
      'Ana Berg ~ the ferry was safe',
    ],
    'a condition': ['If Ana Berg says the ferry is dead, the islanders will row.'],
    'an exception': ['Unless Berg said otherwise, nobody would sail.'],
    'what somebody might say': ['Ana Berg might say that the ferry is old.'],
    'what critics would say': ['Critics would argue that the ferry is old.'],
    'a rule for any such case': ['The rule applies when a captain claims that the fog is thick.'],
    'denying somebody a medal': ['A late goal denied the rowers a medal.'],
    'clouds that threaten': ['The clouds threatened to spoil the regatta.'],
    'participles before nouns': ['The proposed ferry lies at the pier. Her promised answer never came.'],
    'a number of states': ['The three states that border the lake sent boats.'],
    'a note handed out': [
      '“The ferry is safe,” Ana Berg said in a note handed out by her office.',
      'Ana Berg: The ferry is safe',
    ],
    'a meeting that was held': [
      '“The ferry is safe,” Ana Berg said at a meeting held in Velsund.',
      'Ana Berg: The ferry is safe',
    ],
    'the name of a programme': [
      'Ana Berg said on Channel Six’s “Morning Round” that the ferry was safe.',
      'Ana Berg ~ the ferry was safe',
    ],
    'calling a thing something is a judgement, and told': [
      'Ana Berg called the ferry unsafe.',
      'Ana Berg ~ the ferry unsafe',
    ],
    'what is not ruled out is said': [
      'Ana Berg did not rule out that the ferry would stop.',
      'Ana Berg ~ the ferry would stop',
    ],
  })
})

describe('the speaker', () => {
  reads({
    '“saying” after a long clause is the main subject’s': [
      'Ana Berg left the pier where the crew was waiting, saying the ferry was safe.',
      'Ana Berg ~ the ferry was safe',
    ],
    'what is mailed to members is the sender’s': [
      'Ana Berg emailed members saying the ferry was safe.',
      'Ana Berg ~ the ferry was safe',
    ],
    'the subject of a fronted clause keeps nothing that follows it': [
      'As the crowd began to shout, Ana Berg climbed the mast and joked, “Jump.”',
      'Ana Berg: Jump.',
    ],
    'a quotation that goes on is its speaker’s': [
      '“The ferry is old,” said Ana Berg. “It leaks,” she added.',
      'Ana Berg: The ferry is old',
      'Ana Berg: It leaks',
    ],
    'the one named since is meant, not the one heard before': [
      '“The ferry is old,” said Ivo Marsh. Ana Berg laughed. “It is new,” she said.',
      'Ivo Marsh: The ferry is old',
      'Ana Berg: It is new',
    ],
    'the outer speaker has the whole of what another told': [
      'Ana Berg said Ivo Marsh had told her that the ferry was safe.',
      'Ana Berg ~ Ivo Marsh had told her that the ferry was safe',
    ],
    'a lawyer is not the client': [
      'Ana Berg’s lawyer, Ivo Marsh, said the ferry was safe.',
      'Ivo Marsh ~ the ferry was safe',
    ],
    'a paragraph of quotation alone goes on with the one just heard': [
      '“The ferry is old,” Ana Berg told reporters.\n\n“We have known it for years.”',
      'Ana Berg: The ferry is old',
      'Ana Berg: We have known it for years.',
    ],
    'names and colons are an interview': [
      'Ida Holm: The ferry is safe.\n\nNils Vale: It leaks.\n\nIda Holm: It does not.',
      'Ida Holm: The ferry is safe.',
      'Nils Vale: It leaks.',
      'Ida Holm: It does not.',
    ],
    'titles and capitals are a transcript': [
      'MS. HOLM: The ferry is safe.\n\nMR. VALE: It leaks.',
      'HOLM: The ferry is safe.',
      'VALE: It leaks.',
    ],
    'a dash and a name after a quotation': ['“The ferry is old.” — Ana Berg', 'Ana Berg: The ferry is old.'],
    '“from” and a name before a quotation': [
      'And from Chairwoman Ana Berg: “The ferry is old.”',
      'Ana Berg: The ferry is old.',
    ],
    'a ticker in brackets is nobody': [
      'Acme Corp. (NYSE: ACM) said the ferry was safe.',
      'Acme Corp. ~ the ferry was safe',
    ],
    'a day between subject and verb': [
      'The harbour board today announced that the ferry would stop.',
      'harbour board ~ the ferry would stop',
    ],
    'a joint statement is no person': [
      'In a joint statement, Ana Berg and Ivo Marsh said the ferry was safe.',
      'Ana Berg and Ivo Marsh ~ the ferry was safe',
    ],
  })
})

describe('what is found', () => {
  reads({
    'a fronted clause ends at its comma': [
      'While the board stressed that the ferry was safe, its crew kept silent.',
      'board ~ the ferry was safe',
    ],
    'a fronted statement and the main one': [
      'While the board stressed that the ferry was safe, Ana Berg said it leaked.',
      'board ~ the ferry was safe',
      'Ana Berg ~ it leaked',
    ],
    'a relative clause ends where the sentence goes on': [
      'Ana Berg, who said the ferry was safe, left the pier.',
      'Ana Berg ~ the ferry was safe',
    ],
    'an adverb after an apposition': [
      'The harbour master, Ana Berg, later said that the ferry was safe.',
      'Ana Berg ~ the ferry was safe',
    ],
    'both of them': [
      'Ana Berg and Ivo Marsh both stressed that the ferry was safe.',
      'Ana Berg and Ivo Marsh ~ the ferry was safe',
    ],
    '“though” between commas': ['Officials, though, say the ferry was safe.', 'Officials ~ the ferry was safe'],
    'those who say': ['There are islanders who say the ferry was safe.', 'islanders ~ the ferry was safe'],
    'a place before the office': [
      'In Riga, the energy minister, Torild Aas, repeated that the ferry was safe.',
      'Torild Aas ~ the ferry was safe',
    ],
    'a speaker with a relative clause, after the verb': [
      '“It was hard,” said Poynt, who rowed the ferry.',
      'Poynt: It was hard',
    ],
    'a participle before the speaker’s noun': [
      '“It was hard,” said the tired crew chief.',
      'tired crew chief: It was hard',
    ],
    another: ['“I will row,” said another.', 'another: I will row'],
    'a subject cut off from its verb': [
      'The river, Ana Berg said, has fed us.',
      'Ana Berg ~ The river',
      'Ana Berg ~ has fed us',
    ],
    'a quotation that begins amid the sentence': [
      'An hour, Ana Berg said, “would be enough.”',
      'Ana Berg ~ An hour',
      'Ana Berg: would be enough.',
    ],
    'what goes on with “and”': [
      'The ferry is old, Ana Berg said, and nobody will buy it.',
      'Ana Berg ~ The ferry is old',
      'Ana Berg ~ and nobody will buy it',
    ],
    'a condition and what follows from it': [
      'If the ferry sinks, Ana Berg said, the island will starve.',
      'Ana Berg ~ If the ferry sinks',
      'Ana Berg ~ the island will starve',
    ],
    'a note handed out after the statement': [
      'The ferry was late, Ana Berg said in a note handed to members.',
      'Ana Berg ~ The ferry was late',
    ],
    'asking who': ['Ana Berg laughed and asked who would pay.', 'Ana Berg ~ who would pay'],
    'wanting to know': ['Ana Berg wanted to know how the ferry had sunk.', 'Ana Berg ~ how the ferry had sunk'],
    'putting a cost at a sum': [
      'The harbour board put the cost at 37 million crowns.',
      'harbour board ~ the cost at 37 million crowns',
    ],
    'a second cue after “before”': [
      'Ana Berg told reporters that the ferry was “old,” before adding that it was “safe.”',
      'Ana Berg ~ the ferry was “old,”',
      'Ana Berg ~ it was “safe.”',
    ],
    'asking somebody why': ['Ana Berg asked Ivo Marsh why the ferry was late.', 'Ana Berg ~ why the ferry was late'],
    'asking somebody if': ['Ana Berg asked the crew if the ferry was late.', 'Ana Berg ~ if the ferry was late'],
    'a question before the answer': [
      'Asked how old the ferry was, Ana Berg said it was safe.',
      'Ana Berg ~ it was safe',
    ],
    'being quick to say': ['Ana Berg was quick to point out that the ferry was safe.', 'Ana Berg ~ the ferry was safe'],
    'trying to say': ['Ana Berg tried to explain that the ferry was safe.', 'Ana Berg ~ the ferry was safe'],
    'a colon before a quotation': ['Ana Berg was blunt: “The ferry is a wreck.”', 'Ana Berg: The ferry is a wreck.'],
    'a warning': ['Ana Berg’s warning that the ferry was old went unheard.', 'Ana Berg ~ the ferry was old'],
    'single quotation marks': [
      '‘The ferry leaks,’ said Ana Berg. ‘I will not sail. I’d rather swim.’',
      'Ana Berg: The ferry leaks',
      'Ana Berg: I will not sail. I’d rather swim.',
    ],
    'low quotation marks': ['„The ferry leaks“, said Ana Berg.', 'Ana Berg: The ferry leaks'],
    'a quotation that runs on': [
      '“The ferry leaks,” Ana Berg said. “It has leaked for years.\n\n“I will not sail.”',
      'Ana Berg: The ferry leaks',
      'Ana Berg: It has leaked for years.',
      'Ana Berg: I will not sail.',
    ],
    'a line in capitals, before the text proper': [
      'ANA BERG SAID THE FERRY WAS SAFE.\n\nAna Berg said the ferry would stop.',
      'Ana Berg ~ the ferry would stop',
    ],
  })
})

describe('the end of a statement', () => {
  reads({
    'at “while” and another subject': [
      'Ana Berg said the ferry was safe, while Ivo Marsh denied it.',
      'Ana Berg ~ the ferry was safe',
    ],
    'not at “but” between nouns': [
      'Ana Berg promised more boats but fewer sailors.',
      'Ana Berg ~ more boats but fewer sailors',
    ],
    'not at “with”': [
      'According to court papers, Mr. Jarl bought the ferry in June, with half the price taken from the till.',
      'court papers ~ Mr. Jarl bought the ferry in June, with half the price taken from the till',
    ],
    'past an aside between dashes': [
      'Ana Berg said -- to nobody’s surprise -- that the ferry was safe.',
      'Ana Berg ~ the ferry was safe',
    ],
  })
})

describe('names and roles', () => {
  reads({
    'a role told before': [
      'The judge, Ana Berg, came late. The judge said the ferry was safe.',
      'Ana Berg ~ the ferry was safe',
    ],
    'a role and its firm told before': [
      'Håkon Lisberg, chief executive of Velsund Terminals, came late. The chief executive of Velsund Terminals said the ferry was safe.',
      'Håkon Lisberg ~ the ferry was safe',
    ],
    'an agency, and “it”': [
      'The Nordic Water Agency met on Monday. The agency said the ferry was safe. It added that it was old.',
      'Nordic Water Agency ~ the ferry was safe',
      'Nordic Water Agency ~ it was old',
    ],
    'a first name with a hyphen': [
      'Kjell-Ove Brandt said the ferry was safe. Brandt said it was old.',
      'Kjell-Ove Brandt ~ the ferry was safe',
      'Kjell-Ove Brandt ~ it was old',
    ],
    initials: ['T. E. Whitby said the ferry was safe.', 'T. E. Whitby ~ the ferry was safe'],
    'a short middle name': ['Huw Ll. Ellis said the ferry was safe.', 'Huw Ll. Ellis ~ the ferry was safe'],
    'a nickname in marks': ['Robert “Bob” Hale said the ferry was safe.', 'Robert “Bob” Hale ~ the ferry was safe'],
    'two names of one firm': [
      'The paper maker Brevik & Dahl said the ferry was safe.',
      'Brevik & Dahl ~ the ferry was safe',
    ],
    particles: ['João Pedro da Silva Neto said the ferry was safe.', 'João Pedro da Silva Neto ~ the ferry was safe'],
    'letters beyond English': ['Kovács Ádám said the ferry was safe.', 'Kovács Ádám ~ the ferry was safe'],
  })
})
