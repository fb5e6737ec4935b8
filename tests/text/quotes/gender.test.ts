import { describe, expect, it } from 'vitest'
import { genderOfName, isFirstName } from '#text/quotes/tokens/gender.ts'

/** The list is a package: a new version of it must not change whom "she" means. */
describe('the gender that a first name tells', () => {
  it.each(['Mary', 'Anna', 'Olga', 'Giulia', 'Carmen', 'Zeynep', 'Heike', 'Amélie', 'Anne-Marie'])(
    'is female: %s',
    name => {
      expect(genderOfName(name)).toBe('female')
    },
  )

  it.each(['John', 'Sergei', 'Viktor', 'Giovanni', 'Klaus', 'Mehmet', 'Pedro', 'Karl-Otto'])('is male: %s', name => {
    expect(genderOfName(name)).toBe('male')
  })

  it.each(['Andrea', 'Jean', 'Velsund', 'Monday', 'Xq'])('is not told by %s', name => {
    expect(genderOfName(name)).toBeUndefined()
  })

  it('asks whether a word is a first name at all of every list at once', () => {
    expect(['Mary', 'Mehmet', 'José'].every(isFirstName)).toBe(true)
    expect(['Velsund', 'Harbour', 'constructor'].some(isFirstName)).toBe(false)
  })
})
