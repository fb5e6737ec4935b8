import { describe } from 'vitest'
import { reads } from './said.ts'

describe('words between a speaker and a statement', () => {
  reads({
    'a driver who says it between two halves of it': [
      'The trouble with the bridge, says Ana Berg, a driver from Oslo, is that it leaks.',
      'Ana Berg ~ The trouble with the bridge',
      'Ana Berg ~ is that it leaks',
    ],
    'a source with an apposition that begins with "another"': [
      'According to Ana Berg, another driver on the line, the bridge leaks.',
      'Ana Berg ~ the bridge leaks',
    ],
    'two sources with an apposition each': [
      'According to Ana Berg, a driver, and Tom Lie, a nurse, the bridge leaks.',
      'Ana Berg ~ the bridge leaks',
    ],
    'a mere link before the clause that says it': [
      'The bridge leaks. Still, Ana Berg said, the ferry will sail.',
      'Ana Berg ~ the ferry will sail',
    ],
    'a link before "as"': ['And as Ana Berg pointed out, the bridge leaks.', 'Ana Berg ~ the bridge leaks'],
    'an age and an apposition after "as"': [
      'As Ana Berg, 46, a nurse from Oslo, said, the bridge leaks.',
      'Ana Berg ~ the bridge leaks',
    ],
    'an apposition within what is said': [
      'Ana Berg said the claim of the owner, Tom Lie of Harbour Lines, was “a bad joke.”',
      'Ana Berg ~ the claim of the owner, Tom Lie of Harbour Lines, was “a bad joke.”',
    ],
    'a clause of what is said before its main one': [
      'Ana Berg said because the bridge is old, the ferry will sail.',
      'Ana Berg ~ because the bridge is old, the ferry will sail',
    ],
    'two who speak amid a sentence': [
      'The bridge, Ana Berg and Tom Lie said, will close in May.',
      'Ana Berg and Tom Lie ~ The bridge',
      'Ana Berg and Tom Lie ~ will close in May',
    ],
  })
})

describe('a second statement in a sentence', () => {
  reads({
    'after a comma inside the marks': [
      'Ana Berg said the bridge was “a bad joke,” adding that the ferry would sail.',
      'Ana Berg ~ the bridge was “a bad joke,”',
      'Ana Berg ~ the ferry would sail',
    ],
    'beyond the end of what the first one is about': [
      'Ana Berg praised the repairs, which she said had saved the bridge.',
      'Ana Berg ~ the repairs',
      'Ana Berg ~ had saved the bridge',
    ],
    'of those who warn of something': [
      'The plan angered drivers, including several firms that warn it will fail.',
      'several firms ~ it will fail',
    ],
    'not where it is a part of the first one': [
      'Ana Berg said the owner had told her that the bridge leaks.',
      'Ana Berg ~ the owner had told her that the bridge leaks',
    ],
  })
})

describe('a verb of saying', () => {
  reads({
    'before a day': ['Ana Berg insisted on Monday that the bridge leaks.', 'Ana Berg ~ the bridge leaks'],
    'whose content opens with its own subject': [
      'Ana Berg warned the bridge would close.',
      'Ana Berg ~ the bridge would close',
    ],
    'after a number of people': [
      'A wide array of drivers say the bridge is unsafe.',
      'wide array of drivers ~ the bridge is unsafe',
    ],
    'of drivers beside what a verb governs': [
      'The mood is bad among the owners, drivers and sailors told the Lamp.',
      'drivers and sailors ~ The mood is bad among the owners',
    ],
    'of two in a clause of its own': [
      'The crew was late while Ana Berg and Tom Lie said that the bridge leaks.',
      'Ana Berg and Tom Lie ~ the bridge leaks',
    ],
    'of somebody told of by a clause': [
      'The bridge leaks, said the man who steered the ferry.',
      'man who steered the ferry ~ The bridge leaks',
    ],
    'after "upon"': ['Ana Berg was jeered upon saying, “The bridge leaks badly.”', 'Ana Berg: The bridge leaks badly.'],
    'behind an auxiliary': ['Only on Monday did Ana Berg admit that the bridge leaks.', 'Ana Berg ~ the bridge leaks'],
    'that neither of two used': ['Neither Ana Berg nor Tom Lie said that the bridge leaks.'],
    'not in a question': ['Did Ana Berg admit that the bridge leaks?'],
    'with more than a number': [
      'Ana Berg said more than 300 drivers crossed the bridge.',
      'Ana Berg ~ more than 300 drivers crossed the bridge',
    ],
  })
})

describe('no statement', () => {
  reads({
    'a noun before its verb': ['The crew had to wait. Jobs report gives the owners a lift.'],
    'a state and its office': [
      '“It was late,” said Tom Lie, a former Norland state senator who ran in 2008.',
      'Tom Lie: It was late',
    ],
    'the name of a programme': [
      '“It was late,” Ana Berg said in May on the podcast “Here’s the Ferry.”',
      'Ana Berg: It was late',
    ],
    'the rest of a sentence after a relative clause': [
      'The bridge, which Ana Berg says is unsafe, was shut.',
      'Ana Berg ~ is unsafe',
    ],
  })
})
