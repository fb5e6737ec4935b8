import { describe, expect, it } from 'vitest'
import { addsTo, isNews, saidIn, saysAgain } from '#text/said-before.ts'

const TOLD = saidIn(
  'Six villages below the Kessary dam were evacuated on Sunday after divers found that the crack in its eastern wing had ' +
    'widened by three centimetres within a day. Interior minister Pavel Drost said that nobody would be allowed back. ' +
    'There were 34 patients in the hospital at Hamra.',
)

describe('a sentence', () => {
  it.each([
    ['what happened next', 'Parliament voted by 112 to 61 to open an inquiry into the Kessary dam.'],
    ['another number', 'There were 41 patients in the hospital at Hamra.'],
    ['another number in words', 'The crack in the eastern wing widened by nine centimetres.'],
  ])('is news after what was told before: %s', (_, sentence) => {
    expect(isNews(saidIn(sentence), TOLD)).toBe(true)
  })

  it.each([
    ['the same', 'Interior minister Pavel Drost said that nobody would be allowed back.'],
    [
      'the same by another outlet',
      'The six villages below the dam were evacuated on Sunday, interior minister Pavel Drost said.',
    ],
    ['the same on another day of the week', 'On Tuesday nobody was allowed back, said Drost.'],
    ['nothing', 'So it was.'],
  ])('is not: %s', (_, sentence) => {
    expect(isNews(saidIn(sentence), TOLD)).toBe(false)
    expect(addsTo(saidIn(sentence), TOLD)).toBe(false)
  })

  it('repeats another that says the same with more words, but not one that says something else of the same people', () => {
    const long = saidIn('The dam of Kessary, built in 1968, was cracked along its eastern wing, divers said.')
    expect(saysAgain(saidIn('Divers said the eastern wing of the dam was cracked.'), long)).toBe(true)
    expect(saysAgain(saidIn('The dam of Kessary will be repaired by Moebel Nord for 11 million crowns.'), long)).toBe(
      false,
    )
  })
})
