import { describe, expect, it } from 'vitest'
import { casesOf } from '#ask/languages/cases.ts'

describe('a word is also looked for in its inflected forms', () => {
  it.each([
    ['pl', 'tunelu', ['tunel', 'tunelem', 'tunele']],
    ['pl', 'drodze', ['droga', 'drogi', 'droge']],
    ['pl', 'rzece', ['rzeka', 'rzeki']],
    ['pl', 'strajkow', ['strajk', 'strajku', 'strajkami']],
    ['pl', 'moscie', ['most', 'mostu', 'mostem']],
    ['uk', 'мосту', ['міст', 'мостом', 'мості']],
    ['uk', 'дорозі', ['дорога', 'дороги', 'дорогу']],
    ['uk', 'страику', ['страик', 'страиком', 'страики']],
    ['uk', 'річці', ['річка', 'річки']],
  ] as const)('%s: %s', (language, word, others) => {
    expect(casesOf(word, language)).toEqual(expect.arrayContaining([...others]))
  })

  it('leaves numbers and the shortest words unchanged', () => {
    expect(casesOf('2024', 'pl')).toEqual([])
    expect(casesOf('maj', 'pl')).toEqual([])
  })
})
