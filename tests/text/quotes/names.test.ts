import { describe, expect, it } from 'vitest'
import { quotesOf } from '#text/quotes.ts'
import { sentencesOf } from '#text/sentences.ts'

/** Names from many countries by their peculiarity: full name, short form, and the pronoun after it. */
const NAMED: Readonly<Record<string, readonly [full: string, short: string, pronoun: string]>> = {
  'a particle with a capital': ['Joost De Wolf', 'De Wolf', 'He'],
  'two particles': ['Clara von dem Hagen', 'Von dem Hagen', 'She'],
  'a surname that comes first': ['Ng Mei Fong', 'Ng', 'She'],
  'a surname that comes first and is a first name elsewhere': ['Kim Dae-ho', 'Kim', 'He'],
  'a surname before a given name that lists know': ['Nagy Judit', 'Nagy', 'She'],
  'a given name of two syllables with a hyphen': ['Park Soo-ah', 'Park', 'She'],
  'a syllable that is a day as well': ['Tran Thi Thu Lan', 'Tran', 'She'],
  'a second given name that lists know': ['Hrafnhildur Anna Jónsdóttir', 'Jónsdóttir', 'She'],
  'a son of somebody': ['Yusuf bin Rashid al-Marri', 'Al-Marri', 'He'],
  'a daughter of somebody': ['Aminah binti Osman', 'Aminah', 'She'],
  'a surname that is a verb': ['Emre Said', 'Said', 'He'],
  'a surname that is a verb after a particle': ['Tariq bin Said', 'Bin Said', 'He'],
  'a surname that is a month': ['Will May', 'May', 'He'],
  'an initial before the name that is used': ['J. Morgan Holt', 'Holt', 'He'],
  'a given name cut short': ['Huw Ll. Pryce', 'Pryce', 'He'],
  'a surname of two words, the first of which is a first name': ['Rui Filipe da Silva Neto', 'Silva Neto', 'He'],
  'a father of somebody': ['Karim Abu Zayd', 'Abu Zayd', 'He'],
  'a son of the same name': ['Gift Banda Jr.', 'Banda', 'He'],
}

const speakers = (body: string) => quotesOf(body, sentencesOf(body), 'en').map(({ speaker }) => speaker?.name)

describe('a name is known again that has', () => {
  it.each(Object.entries(NAMED))('%s', (_, [full, short, pronoun]) => {
    const body = [
      `The ferry will stop, according to ${full}, a lawyer from the north.`,
      `${pronoun} said the ice had come early.`,
      `${short} argued that the town could wait.`,
    ].join(' ')
    expect(speakers(body)).toEqual([full, full, full])
  })
})

describe('a title', () => {
  const told = (body: string) => quotesOf(body, sentencesOf(body), 'en')[0]?.speaker

  it('of honour is no role, and the office before it is one', () => {
    expect(told('Energy minister Datuk Rosmah Yusof said the dam would close.')).toMatchObject({
      name: 'Rosmah Yusof',
      role: 'Energy minister',
    })
  })

  it.each(['Senators', 'Crooked', 'NATO', 'Libertarian'])('or %s is no part of a name', word => {
    expect(told(`${word} Ana Berg said the dam would close.`)?.name).toBe('Ana Berg')
  })
})
