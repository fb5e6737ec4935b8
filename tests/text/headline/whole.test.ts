import { describe, expect, it } from 'vitest'
import { headlineOf, ledeOf } from '#text/headline.ts'

describe('a made headline', () => {
  it.each([
    ['opens with a pronoun', 'It was the eastern tower on the roof of the ice hall. They had known for a week.'],
    ['has no verb of its own', 'The report, dated 11 June and signed by a surveyor of the harbour office of Vale.'],
    [
      'is too long to be cut at a clause',
      `The council of Vale closed ${'the very old and long bridge of '.repeat(6)}Vale.`,
    ],
  ])('is none where the text %s: then the first sentence stands in its place', (_, body) => {
    expect(headlineOf(body)).toBeUndefined()
    expect(ledeOf(body)?.text).toBe(body.split('. ')[0]?.replace(/\.?$/u, '.'))
  })

  it.each([
    [
      'before a preposition that its last word waits for',
      'The leader of the Harbour List has been forced to distance herself from a page of odd poems that her brother runs from a cellar in Vale.',
    ],
    [
      'before the clause that says which people are meant',
      'Each spring the Vale Foundation for the Arts picks people who dared to leave good work for a workshop and a stall on the fish market.',
    ],
    [
      'at a participle that is no verb of the sentence',
      'The bodies of all nine sailors killed in an explosion on the quay of the northern harbour on Tuesday evening have been brought ashore.',
    ],
    [
      'after what it takes back with the next word',
      'Mira Holt may be a fine harbour master and a better sailor, but her accounts of the last four years do not add up, auditors say.',
    ],
    [
      'between a noun and what it is about',
      'The second mayor of Vale is due to make a statement on the plans of the harbour office for the old northern quay later on.',
    ],
    [
      'between a noun and what it is about',
      'Okafor Dairies of Odd Isle moved at once to put an end to the loud speculation about a sale of its cellars in the old town to a firm abroad.',
    ],
    [
      'before what somebody is seen as',
      'Teacher Mira Holt told the council that hundreds of children see the ferrymen of Vale as heroes of the kind that songs are about.',
    ],
    [
      'between from and to',
      'Winger Ruben Okafor believes that his neighbour Ana Berg of Vale has gone from being laughed at to being feared by all.',
    ],
    [
      'inside a verb of two words',
      'The three remaining candidates for the office of mayor of Vale on Thursday lashed out at the harbour board and its plans for a quay.',
    ],
    [
      'before a name that tells of the subject',
      'A young woman who sells tickets on the ferries to Odd Isle, 18-year-old Ana Berg, was charged with the theft of a lifeboat.',
    ],
    [
      'after a participle that tells of the subject',
      'The Grey Hand, the band of smugglers already blamed for numerous fires in the port of Vale, sent a letter to the harbour office.',
    ],
    [
      'before what somebody is asked to do',
      'The harbour office has asked ferryman Ruben Okafor, the owner of two of the oldest ships on the coast, to mend them both by May.',
    ],
    [
      'before what was made clear',
      'Harbour master Mira Holt of Vale made it clear to her deputies in a long letter on Wednesday that she would not sign the accord.',
    ],
    [
      'amid a list',
      'Already her office has held more than 10,000 evening classes, rowing lessons, swimming tests and open days for children in Vale.',
    ],
    [
      'without what happened, after a phrase that leads to it',
      'With the fishermen of the coast increasingly worried about the price of diesel and the number of seals in the bay of Vale, the council met.',
    ],
    [
      'before it says who is what it opens with',
      'Deeply divided about how to keep the old harbour of Vale from falling apart at last in the storms, the councillors met on Friday.',
    ],
    [
      'before what was learned',
      'Harbour officials of Vale learned again during the second public meeting that no storm and no fire will keep Ruben Okafor from being Ruben Okafor.',
    ],
    [
      'between two verbs that have one object',
      'Two masked men in a rubber boat have caught and drowned every one of the swans of the keepers of the old park of the town of Vale.',
    ],
    [
      'after a noun of which something is said',
      'The mayor of Vale said Sunday the quarrels that the council has had with the harbour office for two years should be settled by a judge.',
    ],
    [
      'after a condition of what is announced',
      'The harbour office of Vale announced Thursday that when it comes to fees, it will treat the boats of the island as those of the town.',
    ],
    [
      'inside dashes',
      'The fishing fleet of Vale has had quite - as the skippers like to put it over a beer on Fridays - a summer of the old kind.',
    ],
    [
      'before where something is put',
      'Harbour master Mira Holt has told the council that she wants to put cleaning up at the heart of all that the office does in spring.',
    ],
    [
      'after how somebody is, before about what',
      'Harbour master Mira Holt of the northern town of Vale hasn’t been shy in recent days about her views on the new mayor, and has told them twice.',
    ],
    [
      'at a participle that tells what was done to somebody',
      'A sailor killed during a storm off the northern cape of Odd Isle. A ferryman without a boat. A summer that nobody in Vale has liked.',
    ],
    [
      'before a clause that somebody acknowledged',
      'The northern harbour office acknowledged for the first time on Friday that the beacons had been dark for a week before the ship struck.',
    ],
    [
      'before somebody is named, where nobody is',
      'In her first years on the island, there was little to tell Mira Holt — a quiet girl with a boat — from the others in her class.',
    ],
    [
      'between what it was not and what it was',
      'The council of Vale has read the report of the harbour office not as a warning to the town, but as a reason to build another quay.',
    ],
  ])('never breaks off %s', (_, body) => {
    expect(headlineOf(body)).toBeUndefined()
  })

  it.each([
    [
      'a later sentence after a long first one that has no clause to cut at',
      'The head of the fishermen’s union of the northern coast, Ruben Okafor, has made it clear that he will not sign the accord. Okafor argued that the quotas would ruin 300 small boats and their crews.',
    ],
    [
      'a later sentence that calls a person by the surname',
      'It was a quiet street for Ruben Okafor. Okafor, 51, was arrested on Monday with two other men.',
    ],
  ])('is not %s', (_, body) => {
    expect(headlineOf(body)).toBeUndefined()
  })

  it.each([
    ['what a later sentence tells of the time before', 'The couple had met in Vale in 1998.'],
    ['how things stand', 'Vale and Tallow are towns on the northern coast.'],
    ['what came a month after the news', 'The council of Vale met Mira Holt and 12 others a month after the fire.'],
    ['what could be of any day', 'Mira Holt held the annual meeting of the harbour office in Vale.'],
    ['what happened in another year', 'In 2013, Mira Holt showed up at the hospital of Vale with 12 others.'],
    [
      'what a person does who is known by an office only',
      'The outgoing mayor attacked 12 members of the Vale council.',
    ],
    ['what a body does that is known by its kind only', 'The company sold 12 of its boats to Mira Holt on Monday.'],
    ['what somebody has who is not named', 'Already, her office has closed 12 schools in Vale.'],
    ['somebody who says nothing', 'A spokesman for Mira Holt declined to comment on the matter.'],
  ])('is not %s', (_, sentence) => {
    expect(headlineOf(`It was the eastern tower. ${sentence}`)).toBeUndefined()
  })
})
