import { describe, expect, it } from 'vitest'
import { vectorOf } from '#text/similarity.ts'
import { copiesOf } from '#text/stories/voices.ts'

const copy = [
  'The council of Port Vale closed the Harrow bridge on Friday after engineers found cracks in two of its piers.',
  'Mayor Ansel Krupp said the repair would take nine weeks and cost two million crowns.',
  'Drivers face a detour of nine miles through Wellow, where residents have complained of the traffic.',
].join(' ')
const own =
  'Odile Marchetti has sold fish beside the Harrow bridge for thirty years; now that Port Vale has shut it, nobody stops.'
const copiesIn = (...bodies: readonly string[]) => copiesOf(bodies.map(body => vectorOf({ body })))

describe('copiesOf', () => {
  it('finds no copy among texts of their own', () => {
    expect(copiesIn(copy, own)).toEqual([undefined, undefined])
  })

  it('recognises a reprint by the first to print the text, however many there are', () => {
    const reprint = `PORT VALE (Wire) - ${copy} Copyright Vale Wire.`
    expect(copiesIn(copy, reprint, own, copy)).toEqual([undefined, 0, undefined, 0])
  })

  it('recognises a reprint of a text so long that its vector has only part of it', () => {
    const long = Array.from({ length: 380 }, (_, index) => `quillon${index}`).join(' ')
    expect(copiesIn(long, `PORT VALE – ${long}`)).toEqual([undefined, 0])
  })

  it('takes a paraphrase of the same event for no copy', () => {
    const told =
      'Cracks in two piers have shut the Harrow bridge in Port Vale; Mayor Ansel Krupp expects nine weeks of repairs.'
    expect(copiesIn(copy, told)).toEqual([undefined, undefined])
  })
})
