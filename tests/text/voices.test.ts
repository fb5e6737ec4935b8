import { describe, expect, it } from 'vitest'
import { vectorOf } from '#text/similarity.ts'
import { voicesOf } from '#text/stories/voices.ts'

const copy = [
  'The council of Port Vale closed the Harrow bridge on Friday after engineers found cracks in two of its piers.',
  'Mayor Ansel Krupp said the repair would take nine weeks and cost two million crowns.',
  'Drivers face a detour of nine miles through Wellow, where residents have complained of the traffic.',
].join(' ')
const own =
  'Odile Marchetti has sold fish beside the Harrow bridge for thirty years; now that Port Vale has shut it, nobody stops.'
const article = (source: string, body: string) => ({ source, vector: vectorOf({ body }) })

describe('voicesOf', () => {
  it('counts a publisher once, however many articles it has', () => {
    expect(voicesOf([article('Gazette', copy), article('Gazette', own)])).toEqual(['Gazette'])
  })

  it('counts reprints of one text as the voice of the first to print it', () => {
    const reprint = `PORT VALE (Wire) - ${copy} Copyright Vale Wire.`
    expect(voicesOf([article('Wire', copy), article('Gazette', reprint), article('Herald', own)])).toEqual([
      'Wire',
      'Herald',
    ])
  })

  it('knows a reprint of a text so long that its vector holds only part of it', () => {
    const long = Array.from({ length: 380 }, (_, index) => `quillon${index}`).join(' ')
    expect(voicesOf([article('Wire', long), article('Gazette', `PORT VALE – ${long}`)])).toEqual(['Wire'])
  })

  it('counts papers that tell the same event in their own words', () => {
    const told =
      'Cracks in two piers have shut the Harrow bridge in Port Vale; Mayor Ansel Krupp expects nine weeks of repairs.'
    expect(voicesOf([article('Wire', copy), article('Gazette', told)])).toEqual(['Wire', 'Gazette'])
  })
})
