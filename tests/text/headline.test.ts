import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headlineOf, LONGEST_HEADLINE } from '#text/headline.ts'

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
      'from the next sentence where the first says nothing in time',
      'The head of the fishermen’s union of the northern coast, Ruben Okafor, has made it clear that he will not sign the accord. Okafor argued that the quotas would ruin small boats and their crews.',
      'Okafor argued that the quotas would ruin small boats and their crews',
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
      'never out of a quotation',
      '“A cow cannot be told to wait. The law of Vale has not heard of that.” The cellars of Okafor Dairies hold 41,000 wheels of cheese.',
      'The cellars of Okafor Dairies hold 41,000 wheels of cheese',
    ],
  ]
  for (const [how, body, headline] of cuts) {
    it(`cuts ${how}`, () => {
      expect(headlineOf(body)).toBe(headline)
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
        const headline = headlineOf(body)
        expect(headline.length).toBeLessThanOrEqual(LONGEST_HEADLINE)
        expect(body).toContain(headline)
        expect(headline !== '' || !/\p{L}/u.test(body)).toBe(true)
        const end = body.indexOf(headline) + headline.length
        expect(headline === '' ? '' : body.slice(end - 1, end + 1)).not.toMatch(/[\p{L}\p{N}]{2}/u)
      }),
      { numRuns: 500 },
    )
  })

  it('cuts a single endless word at the limit', () => {
    expect(headlineOf('x'.repeat(200))).toBe('x'.repeat(LONGEST_HEADLINE))
  })
})
