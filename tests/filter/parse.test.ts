import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#core/asking/refusal.ts'
import { LONGEST, parseCondition } from '#filter/parse.ts'
import { printCondition } from '#filter/print.ts'
import { readStored } from '#filter/stored.ts'
import { readTypedCondition } from '#filter/typed.ts'
import { conditions } from './conditions.ts'

describe('a filter as people type it', () => {
  it.each([
    ['nuclear', 'nuclear'],
    ['sports, crypto', 'sports or crypto'],
    ['sports; crypto,', 'sports or crypto'],
    ['sports or crypto', 'sports or crypto'],
    ['sports, or crypto', 'sports or crypto'],
    ['port strike', 'port and strike'],
    ['port and strike', 'port and strike'],
    ['PORT AND NOT strike', 'PORT and not strike'],
    ['"power plant"', '“power plant”'],
    ["nuclear 'power plant'", 'nuclear and “power plant”'],
    ['„power plant“ «nuclear fuel»', '“power plant” and “nuclear fuel”'],
    ['‘power plant’ -solar', '“power plant” and not solar'],
    ['-"power plant"', 'not “power plant”'],
    ['-(a or b)', 'not (a or b)'],
    ['a or b c', 'a or (b and c)'],
    ['(a or b) c', '(a or b) and c'],
    ['not a b', 'not a and b'],
    ['not (a b)', 'not (a and b)'],
    ['not not a', 'a'],
    ['((a))', 'a'],
    ['(a or b) or c', 'a or b or c'],
    ['source:Reuters', 'source:Reuters'],
    ['source: "Port Courier"', 'source:“Port Courier”'],
    ["SOURCE:'Port Courier'", 'source:“Port Courier”'],
    ['language:German, lang:PL', 'language:de or language:pl'],
    ['topic:"port strike" title:live', 'topic:“port strike” and headline:live'],
    ['source:"not"', 'source:“not”'],
    ['"not"', '“not”'],
    ['covid-19 O’Neill AT&T', 'covid-19 and O’Neill and “AT&T”'],
    ['10:30', '“10:30”'],
    ['crypto.', 'crypto'],
    ['日本、中国', '日本 or 中国'],
  ])('%s is %s', (typed, kept) => {
    expect(printCondition(parseCondition(typed))).toBe(kept)
  })

  it.each(['all', ' Anything', 'none', 'off'])('%s removes it, unless in quotation marks', words => {
    expect(readTypedCondition(words)).toBeUndefined()
    expect(readTypedCondition(`"${words}"`)).toEqual({ kind: 'words', text: words.trim() })
  })
})

describe('an invalid filter', () => {
  it.each([
    ['nuclear and (plant', 'nuclear and «here»(plant', /opened but never closed/],
    ['nuclear)', 'nuclear«here»)', /closed but was never opened/],
    ['nuclear and', 'nuclear and«here»', /expected a word, .* found its end/],
    ['or nuclear', '«here»or nuclear', /found “or”/],
    ['a or or b', 'a or «here»or b', /found “or”/],
    ['a,,b', 'a,«here»,b', /found a comma/],
    ['()', '(«here»)', /found a closing bracket/],
    ['', '«here»', /found its end/],
    ['not', 'not«here»', /found its end/],
    ['a and "power plant', 'a and «here»"power plant', /quotation mark is opened but never closed/],
    ['nuclear, not crypto', 'nuclear, «here»not crypto', /\(this, that\) and not other/],
    ['a, b -c', 'a, b «here»-c', /\(this, that\) and not other/],
    ['strik*', 'strik«here»*', /patterns are not supported/],
    ['a and /(a+)+$/', 'a and «here»/', /patterns are not supported/],
    ['^(a|b)', '«here»^(a|b)', /patterns are not supported/],
    ['author:Lind', '«here»author:Lind', /There are source:, language:, topic: and headline:/],
    ['http://x.example', '«here»http://', /as words, put it in quotation marks/],
    ['source:not', 'source:«here»not', /expected a name after it; found “not”/],
    ['source:', 'source:«here»', /expected a name after it; found its end/],
    ['source:(a)', 'source:«here»(a)', /found an opening bracket/],
    ['language:klingon', 'language:«here»klingon', /“klingon” is not a language.*de, or German/],
    ['a and …', 'a and «here»…', /no letter and no digit/],
  ])('%s is refused with the place of the mistake', (typed, place, sentence) => {
    expect(() => parseCondition(typed)).toThrow(Refusal)
    expect(() => parseCondition(typed)).toThrow(place)
    expect(() => parseCondition(typed)).toThrow(sentence)
  })

  it('is refused for its length, depth and number of words, in a sentence', () => {
    expect(() => parseCondition('('.repeat(10_000))).toThrow(/at most 500 characters; this one has 10,000/)
    expect(() => parseCondition('('.repeat(LONGEST))).toThrow(/at most 20 deep/)
    expect(() => parseCondition(`${'not '.repeat(30)}a`)).toThrow(/at most 20 deep/)
    expect(() => parseCondition(Array.from({ length: 41 }, (_, n) => `w${n}`).join(' '))).toThrow(
      /at most 40 words and names/,
    )
  })

  it('is refused in a short line that hides nothing, however long it is', () => {
    const wrong = `${'a '.repeat(200)}\u202E* ${'b '.repeat(40)}`
    expect(() => parseCondition(wrong)).toThrow(/^.{1,400}$/u)
    expect(() => parseCondition(wrong)).not.toThrow('\u202E')
  })
})

/** `read` if its stored form parses into the same, or the words of the refusal. */
function readOrRefused(text: string): string {
  try {
    const condition = parseCondition(text)
    return isDeepStrictEqual(parseCondition(printCondition(condition)), condition) ? 'read' : 'changed'
  } catch (error) {
    return error instanceof Refusal ? error.message : `failed: ${String(error)}`
  }
}

describe('every text', () => {
  it('is parsed, or refused with the place of the mistake', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      ',',
      '-',
      '"',
      "'",
      '“',
      'and',
      'or',
      'not',
      'source:',
      'language:',
      'x',
      ' ',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(pieces, { maxLength: 40 }).map(all => all.join('')),
    )
    fc.assert(
      fc.property(texts, text => {
        expect(readOrRefused(text)).toMatch(/^read|«here»/)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a stored filter', () => {
  it('parses into the same one', () => {
    fc.assert(
      fc.property(conditions, condition => {
        const kept = printCondition(condition)
        fc.pre(kept.length <= LONGEST)
        expect(parseCondition(kept)).toEqual(condition)
      }),
      { numRuns: 500 },
    )
  })

  it('that no longer parses does not let everything through', () => {
    expect(readStored({ only: 'wire:Reuters' })).toEqual({ unreadable: expect.stringMatching(/“wire:” is not known/) })
    expect(readStored({ without: 'a and' })).toEqual({ unreadable: expect.stringMatching(/«here»/) })
    expect(readStored({})).toEqual({})
  })
})
