import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords } from '#text/terms.ts'
import { stemOf, wordsOf } from '#text/words.ts'

const piece = fc.constantFrom('Vale', "'s", '’ve', "'", '’', ' ', '-', '…', '“', '”', '7', 'n', 't', 'SHIP', '_', '\n')

describe('wordsOf', () => {
  it('drops contracted endings, and nothing else', () => {
    expect(wordsOf('The town’s mayor didn’t say it’s over; they shouldn’t’ve.')).toEqual(
      'the town mayor didn say it over they shouldn'.split(' '),
    )
    expect(wordsOf("O'Brien and the 1980's")).toEqual(['o', 'brien', 'and', 'the', '1980', 's'])
  })

  it('keeps the letters of every script, and splits scripts without spaces into pairs', () => {
    expect(wordsOf('Łódź — Έλλη’s 2 cafés')).toEqual(['łódź', 'έλλη', '2', 'cafés'])
    expect(wordsOf('北京市 Vale')).toEqual(['北京', '京市', 'vale'])
  })

  it('finds the same words in a text with or without a foreign letter', () => {
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = pieces.join('')
        expect([...wordsOf(text), 'é']).toEqual(wordsOf(`${text} é`))
      }),
    )
  })
})

describe('foldedWords', () => {
  it('finds the same words in a text with or without a foreign letter', () => {
    const marked = fc.oneof(
      piece,
      fc.constantFrom(
        '.NET',
        'C++',
        'C#',
        'AT&T',
        'U.S.',
        'F-16',
        "O'Brien",
        'o’neill',
        '12,500',
        '3.5',
        '+',
        '&',
        '😀',
      ),
    )
    fc.assert(
      fc.property(fc.array(marked), pieces => {
        const text = pieces.join('')
        expect(foldedWords(`${text} é`)).toEqual([...foldedWords(text), 'e'])
      }),
    )
  })
})

describe('stemOf', () => {
  it('gives inflections of a word the same stem, and leaves the shortest words alone', () => {
    expect(stemOf('engineers')).toBe(stemOf('engineer'))
    expect(stemOf('was')).toBe('was')
  })

  it('caches words, but not the texts they were cut from', () => {
    const used = () => {
      setFlagsFromString('--expose-gc')
      const collect: unknown = runInNewContext('gc')
      if (typeof collect === 'function') collect()
      return process.memoryUsage().heapUsed
    }
    const before = used()
    for (let text = 0; text < 1000; text += 1)
      wordsOf(`${'words '.repeat(10_000)} unheardofbefore${text}`)
        .slice(-1)
        .forEach(stemOf)
    expect(used() - before).toBeLessThan(10_000_000)
  })
})
