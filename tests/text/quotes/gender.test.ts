import { describe, expect, it } from 'vitest'
import { genderOfName, isFirstName } from '#text/quotes/tokens/gender.ts'

/** The list is a package: a new version must not change whom "she" refers to. */
describe('the gender of a first name', () => {
  it.each(['Mary', 'Anna', 'Olga', 'Giulia', 'Carmen', 'Zeynep', 'Heike', 'Amélie', 'Anne-Marie'])(
    'is female: %s',
    name => {
      expect(genderOfName(name)).toBe('female')
    },
  )

  it.each(['John', 'Sergei', 'Viktor', 'Giovanni', 'Klaus', 'Mehmet', 'Pedro', 'Karl-Otto'])('is male: %s', name => {
    expect(genderOfName(name)).toBe('male')
  })

  it.each(['Andrea', 'Jean', 'Velsund', 'Monday', 'Xq'])('is unknown for %s', name => {
    expect(genderOfName(name)).toBeUndefined()
  })

  it('can be asked for any word: whether it is on a list of first names', () => {
    expect(['Mary', 'Mehmet', 'José'].every(isFirstName)).toBe(true)
    expect(['Velsund', 'Harbour', 'constructor'].some(isFirstName)).toBe(false)
  })
})
