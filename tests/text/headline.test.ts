import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headlineOf, ledeOf } from '#text/headline.ts'
import { shortened } from '#text/headline/shortened.ts'

const LONG =
  'The Linnea Mar, the ship that has carried islanders to the mainland since 1998, burned with a crew of 28 and of 163 others.'

describe('headlineOf', () => {
  const cuts: readonly (readonly [string, string, string])[] = [
    [
      'a short sentence whole, without its full stop',
      'The ferry to Odd Isle sank on Monday. Nobody was hurt.',
      'The ferry to Odd Isle sank on Monday',
    ],
    [
      'at the border of a clause',
      'The council of Port Vale closed the old bridge on Friday after engineers found cracks in two of its piers and in the deck.',
      'The council of Port Vale closed the old bridge on Friday',
    ],
    [
      'before a preposition where no clause ends in time',
      'Harbour master Mira Holt rejected the tender of the Tallow Shipping Company for the northern quay of the port of Vale.',
      'Harbour master Mira Holt rejected the tender of the Tallow Shipping Company',
    ],
    [
      'without a dateline',
      'PORT VALE, Oct. 3 (Wire) — The harbour reopened on Friday with two new cranes.',
      'The harbour reopened on Friday with two new cranes',
    ],
    [
      'without a phrase before the sentence',
      'In an interview with a local paper, Ruben Okafor rejected the plan, which the council had drawn up in June without asking him about it at any point.',
      'Ruben Okafor rejected the plan',
    ],
    [
      'before somebody acts by doing something',
      'The Vale rowing club made a perfect start to the new season by winning its first two races on the upper river and by losing none.',
      'The Vale rowing club made a perfect start to the new season',
    ],
    [
      'at a short first sentence that says what is at stake, though figures follow',
      'Former harbour master Mira Holt has died. Ana Berg, 34, opened two fish markets in Vale on Monday.',
      'Former harbour master Mira Holt has died',
    ],
    [
      'at the verb of a relative clause that ends in -s no more than at another',
      'The undersea cable that carries current from Vale to Odd Isle went dead on Saturday, when a ship drifted with her anchor down.',
      'The undersea cable that carries current from Vale to Odd Isle went dead on Saturday',
    ],
    [
      'at the main verb, not at that of a relative clause',
      'The pump that was meant to drown a fire failed on Monday, when the crew of the Linnea Mar tried it in the harbour of Vale.',
      'The pump that was meant to drown a fire failed on Monday',
    ],
    [
      'after a number, whole',
      'The twelve dams on the upper river held back some 190,000 cubic metres of water on the night of the flood, the board found.',
      'The twelve dams on the upper river held back some 190,000 cubic metres of water',
    ],
    [
      'not within a pair of words',
      'Dockers in the port of Vale have approved a pay and automation deal by a margin that surprised their own union on Friday.',
      'Dockers in the port of Vale have approved a pay and automation deal',
    ],
    [
      'past a short sentence that sets the scene',
      'The first tram left the depot of Vale for Odd Lane at 05:32 on Monday. About 2,100 people were stranded.',
      'About 2,100 people were stranded',
    ],
    [
      'from the scene itself where nothing after it has a figure or says what is at stake',
      'The first tram left the depot of Vale for Odd Lane at 05:32 on Monday. Mira Holt held a cup of tea.',
      'The first tram left the depot of Vale for Odd Lane at 05:32 on Monday',
    ],
    [
      'at the verb after an aside that says who somebody is',
      'Mira Holt, a retired pilot, launched a campaign to save the lighthouse by asking each household on the island for one crown a month.',
      'Mira Holt, a retired pilot, launched a campaign to save the lighthouse',
    ],
    [
      'at the verb after an aside without an article',
      'Ruben Okafor, member of the harbour board, handed in a letter on Monday for the mayor, which nobody but the two of them has read so far.',
      'Ruben Okafor, member of the harbour board, handed in a letter on Monday for the mayor',
    ],
    [
      'before a day that stands alone',
      'Ferryman Ana Berg rejected every offer for the old slipway below the northern harbour Wednesday, hours after the council had raised it.',
      'Ferryman Ana Berg rejected every offer for the old slipway below the northern harbour',
    ],
    [
      'before what was to be reached, once it says when',
      'The council of Vale presented a plan for two new dams last Thursday to keep the lower town dry in winters like the last one.',
      'The council of Vale presented a plan for two new dams last Thursday',
    ],
    [
      'before so many days after something',
      'The head of the Vale ferry company, Ruben Okafor, has received offers from abroad two weeks after he called the company a sinking ship.',
      'The head of the Vale ferry company, Ruben Okafor, has received offers from abroad',
    ],
    [
      'before who did it, where it says where it was done',
      'Eleven passengers were hurt on Monday in the narrow lock of Odd Isle by a rope that had snapped under the weight of a barge.',
      'Eleven passengers were hurt on Monday in the narrow lock of Odd Isle',
    ],
    [
      'before the place of an office',
      'The court has confirmed the appointment of Mira Holt as director of the Tallow Shipping Company, against which two of her cousins had sued.',
      'The court has confirmed the appointment of Mira Holt as director',
    ],
    [
      'before what somebody is accused of',
      'Police officers in Vale have arrested a 40-year-old sailor suspected of having cut the mooring ropes of nine boats in the old harbour.',
      'Police officers in Vale have arrested a 40-year-old sailor',
    ],
    [
      'before what tells more of a plan, after a verb that can be followed by "that" too',
      'Harbour master Mira Holt announced on Friday a five-year plan that will bring the two ferry companies of the coast and their crews together.',
      'Harbour master Mira Holt announced on Friday a five-year plan',
    ],
    [
      'at a verb that needs nothing after it',
      'The Odd Star, the trawler that had fished the northern banks for longer than any, sank on Sunday evening with two tonnes of cod and a dog.',
      'The Odd Star, the trawler that had fished the northern banks for longer than any, sank',
    ],
    [
      'at a short verb',
      'The towns of Vale and Tallow vied for the new ferry terminal on Monday, each with a film, a choir and a mayor in a sailor’s cap.',
      'The towns of Vale and Tallow vied for the new ferry terminal on Monday',
    ],
    [
      'at a verb with a typographer’s apostrophe',
      'The harbour office of Vale hasn’t paid the pilots of the northern channel since May, three of them told the council on Tuesday evening.',
      'The harbour office of Vale hasn’t paid the pilots of the northern channel',
    ],
    [
      'past a first sentence that tells what was thought at first',
      'At first Ruben Okafor thought of a broken rudder. Two sailors died on Odd Isle when their ferry sank.',
      'Two sailors died on Odd Isle when their ferry sank',
    ],
    [
      'never out of a quotation',
      '“A cow cannot be told to wait. The law of Vale has not heard of that.” The cellars of Okafor Dairies have 41,000 wheels of cheese.',
      'The cellars of Okafor Dairies have 41,000 wheels of cheese',
    ],
  ]
  for (const [how, body, headline] of cuts) {
    it(`cuts ${how}`, () => {
      expect(headlineOf(body)?.text).toBe(headline)
    })
  }

  it('is a piece of the text, within its length, and never ends inside a word', () => {
    const word = fc.constantFrom(
      'the',
      'Harbour',
      'closed',
      'said',
      'and',
      'of',
      'Vale,',
      'he',
      '“well”',
      'it.',
      'Ruben',
      'plan',
      '\n\n',
      'extraordinarily-long-hyphenated-words',
      '3.5',
      '(',
      '港',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        const body = words.join(' ')
        const headline = headlineOf(body) ?? ledeOf(body)
        expect(headline !== undefined || !/\p{L}/u.test(body)).toBe(true)
        if (!headline) return
        const { text, start, end } = headline
        expect(body.slice(start, end)).toBe(text)
        expect(body.slice(end - 1, end + 1)).not.toMatch(/[\p{L}\p{N}]{2}/u)
      }),
      { numRuns: 500 },
    )
  })

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

  it('keeps the marks of a title in it', () => {
    const body =
      'PORT VALE (Wire) — “Night Ferry” singer Ana Berg met some “true heroes” on Saturday, she told a crowd of children on the quay of Vale.'
    expect(headlineOf(body)?.text).toBe('“Night Ferry” singer Ana Berg met some “true heroes” on Saturday')
  })

  it('gives its place to the first sentence that names what it is of', () => {
    const body = `They came down the gangway in blankets, half of them in one shoe, said Ana. ${LONG}`
    expect(headlineOf(body)).toBeUndefined()
    expect(ledeOf(body)?.text).toBe(LONG)
  })

  it('is of a later sentence where the first has none', () => {
    const body = 'It was the eastern tower. The council of Vale voted to close the hall until March.'
    expect(headlineOf(body)?.text).toBe('The council of Vale voted to close the hall until March')
  })
})

it('of a text that opens with what points elsewhere is the first sentence after that', () => {
  const next = 'The last ward to report was North Quay, shortly before midnight, and it turned the count round.'
  expect(ledeOf(`That is how many votes decided it, and why nobody spoke. ${next}`)?.text).toBe(next)
})

describe('a headline in a list', () => {
  it('stays whole where it fits, and ends at a clause with a sign where it does not', () => {
    expect(shortened('Ferry sinks', 60)).toBe('Ferry sinks')
    const long =
      'Drae Copper will appeal against the size of its fine, but not against the finding of guilt, its board said'
    expect(shortened(long, 80)).toBe('Drae Copper will appeal against the size of its fine\u00a0…')
  })

  it('is never longer than asked, and what it keeps is the beginning', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 20, max: 90 }), (text, longest) => {
        const short = shortened(text, longest)
        expect(short.length).toBeLessThanOrEqual(Math.max(longest, 2))
        expect(text.startsWith(short.replace(/\u00a0…$/u, ''))).toBe(true)
      }),
    )
  })
})
