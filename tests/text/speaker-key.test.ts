import { describe, expect, it } from 'vitest'
import { speakerKey } from '#text/speaker-key.ts'

describe('speakerKey', () => {
  it('leaves out case, accents and titles', () => {
    expect(speakerKey('Dr. José Ortega')).toBe('jose ortega')
    expect(speakerKey('JOSE ORTEGA')).toBe('jose ortega')
    expect(speakerKey('the Harbour Board')).toBe('harbour board')
    expect(speakerKey('the General Assembly')).toBe('general assembly')
  })

  it('is one key for spellings of one name', () => {
    expect(speakerKey('Aleksandr Lukashenka')).toBe(speakerKey('Alexander Lukashenko'))
  })

  it('does not make two people one', () => {
    expect(speakerKey('Ana Berg')).not.toBe(speakerKey('Ivo Berg'))
    expect(speakerKey('Berg')).not.toBe(speakerKey('Ana Berg'))
  })

  it('is never empty', () => {
    for (const name of ['', ' ', '…', 'the', 'Mr.']) expect(speakerKey(name)).not.toBe('')
  })
})

it('takes words that objects have for names like any other', () => {
  for (const word of ['constructor', 'toString', '__proto__']) {
    expect(speakerKey(word)).toBe(word.toLowerCase().replaceAll('_', ''))
  }
})
