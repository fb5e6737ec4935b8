import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition, Judged } from '#core/news/filter.ts'
import { fits, judge } from '#filter/judge.ts'
import { parseCondition } from '#filter/parse.ts'
import { placed, articleToJudge, type ArticleToJudge } from '#filter/article-to-judge.ts'
import { termsOf } from '#text/terms.ts'
import { conditions } from './conditions.ts'

const ARTICLE: Judged = {
  headline: 'Dockers vote to strike',
  body:
    'Crane drivers at the nuclear port of Łódź voted on Monday.\n\nThe power plants are closed. Café prices rose.\n' +
    'A plant of great power opened in São Paulo: AT&T’s covid-19 centre.',
  publisher: 'Port Courier',
  language: 'en',
}

const holds = (words: string, article: Judged = ARTICLE): boolean =>
  judge(parseCondition(words), articleToJudge(article)).holds

describe('an article', () => {
  it.each([
    ['nuclear', true],
    ['NUCLEAR', true],
    ['nucle', false],
    ['strike', true],
    ['striking', true],
    ['prices', true],
    ['price', true],
    ['lodz', true],
    ['Łódź', true],
    ['cafe', true],
    ['sao paulo', true],
    ['"sao paulo"', true],
    ['"power plant"', true],
    ['"plant power"', false],
    ['"closed café"', true],
    ['AT&T', true],
    ['covid-19', true],
    ['"drivers at the nuclear"', true],
    ['crane and dockers', true],
    ['crane and opera', false],
    ['crane or opera', true],
    ['opera, ballet', false],
    ['not opera', true],
    ['crane -strike', false],
    ['headline:strike', true],
    ['headline:crane', false],
    ['headline:"vote to strike"', true],
    ['topic:"strike of the dockers"', true],
    ['topic:"strike in Madrid"', false],
    ['source:courier', true],
    ['source:"Port Courier"', true],
    ['source:Cour', false],
    ['source:Reuters', false],
    ['language:en', true],
    ['language:German', false],
  ])('with %s: %s', (words, expected) => {
    expect(holds(words)).toBe(expected)
  })

  it('without a source or language matches none of them', () => {
    const bare = { headline: 'News', body: 'Nothing.' }
    expect([holds('source:Courier', bare), holds('language:en', bare)]).toEqual([false, false])
  })

  it('matches a filter if it matches what it asks for and nothing it excludes', () => {
    const reading = articleToJudge(ARTICLE)
    const [crane, opera] = [parseCondition('crane'), parseCondition('opera')]
    expect(fits({}, reading)).toBe(true)
    expect(fits({ only: crane, without: opera }, reading)).toBe(true)
    expect(fits({ only: opera }, reading)).toBe(false)
    expect(fits({ only: crane, without: crane }, reading)).toBe(false)
  })
})

describe('the decisive matches', () => {
  it('are as few as possible, with their offsets in the text', () => {
    const { holds: left, because } = judge(parseCondition('opera, nuclear, crane'), articleToJudge(ARTICLE))
    expect(left).toBe(true)
    expect(because).toHaveLength(1)
    const [{ place } = {}] = because
    expect(place && ARTICLE[place.in].slice(place.start, place.end)).toBe('nuclear')
    expect(judge(parseCondition('crane and opera and ballet'), articleToJudge(ARTICLE)).because).toEqual([
      { leaf: { kind: 'words', text: 'opera' }, found: false },
    ])
    expect(judge(parseCondition('opera, ballet'), articleToJudge(ARTICLE)).because).toHaveLength(2)
  })

  it('are verbatim: the words there have the terms that were looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (words, rest) => {
        fc.pre(termsOf(words).length > 0)
        const body = `${rest} ${words} ${rest}`
        const leaf: Condition = { kind: 'words', text: words }
        const { holds, because } = judge(leaf, articleToJudge({ headline: '', body }))
        expect(holds).toBe(true)
        const { start = 0, end = 0 } = because[0]?.place ?? {}
        expect(termsOf(body.slice(start, end)).join(' ')).toContain(termsOf(words).join(' '))
      }),
    )
  })
})

describe('laws of filtering', () => {
  it('not, all and any follow logic, and no part is evaluated that cannot matter', () => {
    const reading = articleToJudge(ARTICLE)
    fc.assert(
      fc.property(conditions, conditions, (one, other) => {
        const [a, b] = [judge(one, reading).holds, judge(other, reading).holds]
        expect(judge({ kind: 'not', of: one }, reading).holds).toBe(!a)
        expect(judge({ kind: 'all', of: [one, other] }, reading).holds).toBe(a && b)
        expect(judge({ kind: 'any', of: [one, other] }, reading).holds).toBe(a || b)
      }),
    )
  })

  it('a text is filtered by the same terms as in the search', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        expect(placed(text).terms).toEqual(termsOf(text))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the cost of filtering', () => {
  const NASTY = {
    'a long phrase that nearly fits everywhere': '"a a a a a a a a a a a a a a a a a a a b"',
    'forty words that are not there': Array.from({ length: 40 }, () => 'zzz').join(' or '),
    'twenty phrases that nearly fit': Array.from({ length: 20 }, () => '"a a b"').join(' or '),
    'one word in twenty brackets': `${'('.repeat(20)}b${')'.repeat(20)}`,
  }
  const TEXTS = ['a '.repeat(50_000), 'a'.repeat(100_000)]

  it.each(Object.entries(NASTY))('of 100 kB by %s is at most the product of the words of both', (_, words) => {
    for (const body of TEXTS) {
      const { looks, reading } = counted({ headline: '', body })
      judge(parseCondition(words), reading)
      expect(looks()).toBeLessThanOrEqual((termsOf(words).length + 1) * 50_000)
    }
  })

  it('by language and source needs no text', () => {
    const { looks, reading } = counted(ARTICLE)
    judge(parseCondition('language:en source:courier'), reading)
    expect(looks()).toBe(0)
  })
})

/** A reading that counts look-ups of the text's terms. */
function counted(article: Judged): { readonly looks: () => number; readonly reading: ArticleToJudge } {
  let looks = 0
  const reading = articleToJudge(article)
  const watched = new Proxy(reading.body().terms, {
    get(terms, key, receiver): unknown {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1
      return Reflect.get(terms, key, receiver)
    },
  })
  return { looks: () => looks, reading: { ...reading, body: () => ({ ...reading.body(), terms: watched }) } }
}
