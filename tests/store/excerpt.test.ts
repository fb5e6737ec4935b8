import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '#store/asking/excerpt.ts'
import { termsAsked } from '#text/terms.ts'

const excerpt = (body: string, words: string) => excerptOf(body, termsAsked(words), false)

describe('an excerpt', () => {
  it('begins with the sentence if that is near, and never leaves the paragraph', () => {
    const body =
      'First paragraph about nothing.\nIt rained for a while. The verdicts were read out at noon. It rained on.\nLast.'
    expect(excerpt(body, 'verdict')).toBe('It rained for a while. The verdicts were read out at noon. It rained on.')
  })

  it('shows the place with the most of the words', () => {
    const gap = 'and so it went on for a good while, as such things do, '.repeat(8)
    const body = `The court met, ${gap}the court gave its verdict on the bridge, ${gap}that was all.`
    expect(excerpt(body, 'bridge verdict court')).toContain('the court gave its verdict on the bridge')
  })

  it('finds words by stem and without accents', () => {
    expect(excerpt('The policies of Łukasz Gołąb.', 'policy')).toBe('The policies of Łukasz Gołąb.')
    expect(excerpt('The policies of Łukasz Gołąb.', 'lukasz golab')).toBe('The policies of Łukasz Gołąb.')
    expect(excerpt('It is a duty.', 'duties')).toBe('It is a duty.')
    expect(excerpt('The policies of Łukasz Gołąb.', 'harbour')).toBeUndefined()
  })

  it('is a piece of the body in whole words, at most 160 characters, with a word that was searched for', () => {
    const word = fc.stringMatching(/^[a-z]{3,14}$/u)
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', '.\n')), { minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(text, fc.nat(), (words, index) => {
        const body = words.map(pair => pair.join('')).join('')
        const wanted = words[index % words.length]?.[0] ?? ''
        const found = excerpt(body, wanted) ?? ''
        expect(found.length).toBeLessThanOrEqual(160)
        expect(found).toContain(wanted)
        const at = body.indexOf(found)
        expect(`${body[at - 1] ?? ' '}${body[at + found.length] ?? ' '}`).not.toMatch(/[a-z]/u)
      }),
    )
  })
})
