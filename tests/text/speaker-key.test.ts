import { describe, expect, it } from 'vitest'
import { speakerKey } from '#text/speaker-key.ts'

describe('speakerKey', () => {
  it('ignores case, accents and titles', () => {
    expect(speakerKey('Dr. José Ortega')).toBe('jose ortega')
    expect(speakerKey('JOSE ORTEGA')).toBe('jose ortega')
    expect(speakerKey('the Harbour Board')).toBe('harbour board')
    expect(speakerKey('the General Assembly')).toBe('general assembly')
  })

  it('is the same for spellings of one name', () => {
    expect(speakerKey('Aleksandr Lukashenka')).toBe(speakerKey('Alexander Lukashenko'))
  })

  it('does not merge two people', () => {
    expect(speakerKey('Ana Berg')).not.toBe(speakerKey('Ivo Berg'))
    expect(speakerKey('Berg')).not.toBe(speakerKey('Ana Berg'))
  })

  it('is never empty', () => {
    for (const name of ['', ' ', '…', 'the', 'Mr.']) expect(speakerKey(name)).not.toBe('')
  })
})

it('handles names of object properties like any other word', () => {
  for (const word of ['constructor', 'toString', '__proto__']) {
    expect(speakerKey(word)).toBe(word.toLowerCase().replaceAll('_', ''))
  }
})
