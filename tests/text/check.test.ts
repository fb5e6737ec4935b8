import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '#text/analyse.ts'
import type { Claimed } from '#text/check/attribution.ts'
import { checkWords, type Text } from '#text/check/check.ts'
import { phrasesOf } from '#text/check/phrases.ts'
import { termsOf } from '#text/terms.ts'

const textOf = (body: string): Text => ({ body, ...analyse({ body }) })
const HARBOUR = textOf(
  'The harbour was closed on Monday. “We will not pay 41 million for a dam that nobody needs,” said Ana Berg, the mayor of Halvern. ' +
    'She added that the old dam, which was built in 1931, is safe. “We looked twice,” Berg said, “and found nothing.”\n' +
    '“Would you swim there?” asked Olle Lund. Divers went down in March.',
)
const RAILWAY = textOf(
  'The railway opens in June. “The trains will run every ten minutes from the first day,” said Tobias Renn. ' +
    '“Nobody asked the neighbours about the noise of the night trains,” said Mira Sand.',
)
const by = (name: string): Claimed => ({
  isTheirs: ({ speaker }) => speaker?.name.endsWith(name) ?? false,
  isNamed: body => body.includes(name),
})
const faults = (words: string, claimed?: Claimed) => {
  const checked = checkWords(words, [RAILWAY, HARBOUR], claimed)
  return checked.found ? checked.faults : 'not here'
}

describe('supposedly quoted words are', () => {
  it.each([
    ['verbatim', 'We will not pay 41 million for a dam that nobody needs', []],
    ['verbatim with a full stop at their end', 'a dam that nobody needs.', []],
    ['verbatim in other quotation marks', '"We looked twice ... and found nothing."', []],
    ['verbatim with their question mark', 'Would you swim there?', []],
    ['the same with other marks', 'We will not pay 41 million, for a dam that nobody needs', ['marks']],
    ['the same in other letters', 'WE will not pay 41 million', ['marks']],
    ['the same with what the reporter put between left out', 'We looked twice and found nothing', ['marks']],
    ['a word changed', 'We will not pay 41 million for a bridge that nobody needs', ['word']],
    ['a word put in', 'We will not pay 41 million for a new dam that nobody needs', ['word']],
    ['a word left out', 'We will not pay 41 million for a dam nobody needs', ['word']],
    ['a number changed', 'We will not pay 14 million for a dam that nobody needs', ['number']],
    ['a number changed in words', 'The trains will run every twelve minutes from the first day', ['number']],
    ['a “not” lost', 'We will pay 41 million for a dam that nobody needs', ['negation']],
    ['a “not” lost before the last word', 'We will pay', ['negation']],
    ['a “not” added', 'The trains will not run every ten minutes from the first day', ['negation']],
    ['a “never” in the place of a word', 'The trains never run every ten minutes from the first day', ['negation']],
    ['put together of two articles', 'We will not pay 41 million from the first day', ['joined']],
    [
      'put together of two sentences',
      'The trains will run every ten minutes about the noise of the night trains',
      ['joined'],
    ],
    ['reported and not quoted', 'the old dam, which was built in 1931, is safe', ['reported']],
    ['told by the article itself', 'Divers went down in March', ['narrated']],
    ['not here', 'The ferry will be sold to a company in the north', 'not here'],
    ['not here where a few of them are', 'The harbour master will resign on Friday', 'not here'],
  ])('%s', (_, words, found) => {
    expect(faults(words)).toEqual(found)
  })

  it('somebody else’s, if the article says so', () => {
    expect(faults('We will not pay 41 million', by('Berg'))).toEqual([])
    expect(faults('We will not pay 41 million', by('Lund'))).toEqual(['somebody else'])
    expect(faults('We will pay 41 million', by('Lund'))).toEqual(['negation', 'somebody else', 'marks'].slice(0, 2))
  })

  it('of an unclear speaker if the article names the person asked about, but does not say who said it', () => {
    const unsigned = textOf('Ana Berg left early. “The pumps were never tested at all,” one of the two papers read.')
    const checked = checkWords('The pumps were never tested at all', [unsigned], by('Berg'))
    expect(checked).toMatchObject({ found: true, faults: ['unclear who'] })
  })

  it('shown in context, as they are there', () => {
    const checked = checkWords('We will not pay 14 million', [RAILWAY, HARBOUR])
    if (!checked.found) throw new Error('expected them to be found')
    const [place] = checked.places
    const [change] = checked.changes
    expect(place?.text).toBe(1)
    expect(HARBOUR.body.slice(place?.start, place?.end)).toBe('We will not pay 41 million')
    expect(HARBOUR.body.slice(...(change?.stands ?? [0, 0]))).toBe('41')
  })

  it('taken from where least is wrong with them, and counted elsewhere', () => {
    const copy = textOf('“We will not pay 41 million,” said Ana Berg, the mayor, again.')
    const checked = checkWords('We will not pay 41 million', [RAILWAY, HARBOUR, copy], by('Berg'))
    expect(checked).toMatchObject({ faults: [], places: [{ text: 1 }], also: [2] })
  })

  it('found in a language without spaces', () => {
    const text = textOf('市长说：“我们不会付钱。”')
    expect(checkWords('我们不会付钱', [text])).toMatchObject({ found: true, changes: [] })
    expect(checkWords('我们会付钱', [text])).toMatchObject({ found: true, changes: [{ kind: 'word' }] })
  })
})

const SLICES = fc.tuple(fc.nat(), fc.nat()).map(([from, length]) => {
  const words = [...HARBOUR.body.matchAll(/[\p{L}\p{N}]+/gu)]
  const first = from % words.length
  const last = Math.min(words.length - 1, first + (length % 20))
  const [start, end] = [words[first], words[last]]
  return HARBOUR.body.slice(start?.index, (end?.index ?? 0) + (end?.[0].length ?? 0))
})

describe('every slice of an article', () => {
  it('is in it, verbatim', () => {
    fc.assert(
      fc.property(SLICES, slice => {
        expect(checkWords(slice, [RAILWAY, HARBOUR])).toMatchObject({ found: true, changes: [] })
      }),
    )
  })

  it('is not verbatim with a foreign word in its middle', () => {
    fc.assert(
      fc.property(SLICES, fc.nat(), (slice, at) => {
        const words = slice.split(' ')
        const spoilt = words.toSpliced(1 + (at % Math.max(1, words.length - 1)), 0, 'zeppelin').join(' ')
        const checked = checkWords(spoilt, [RAILWAY, HARBOUR])
        expect(checked.found && checked.faults.length === 0).toBe(false)
      }),
    )
  })
})

describe('the phrases to look words up by', () => {
  it('are a few from all parts of the text, so that a change leaves some of them', () => {
    const words = 'We will not pay 41 million for a dam that nobody needs'
    const phrases = phrasesOf(termsOf(words)).map(([first = []]) => first.join(' '))
    expect(phrases.length).toBeGreaterThan(3)
    const changed = words.split(' ').map((_, at) => words.split(' ').with(at, 'zeppelin').join(' '))
    for (const other of changed) {
      const left = phrasesOf(termsOf(other)).map(([first = []]) => first.join(' '))
      expect(left.filter(phrase => phrases.includes(phrase)).length).toBeGreaterThan(0)
    }
  })

  it('do not exist without words', () => {
    expect(phrasesOf(termsOf('… !'))).toEqual([])
  })
})
