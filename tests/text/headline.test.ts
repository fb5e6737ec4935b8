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
