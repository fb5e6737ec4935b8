import { describe, expect, it } from 'vitest'
import type { Judged } from '#core/news/filter.ts'
import { whyFits, whyLeftOut } from '#filter/explain.ts'
import { parseCondition as filter } from '#filter/parse.ts'

const ARTICLE: Judged = {
  headline: 'Dockers vote to walk out',
  body:
    'Crane drivers voted.\n\nOn Monday, the union said so.\nMuch else was said before, in a long paragraph of many ' +
    'words, and Crypto-Exchanges closed after a long and difficult night in which nobody slept.\n',
  publisher: 'Port Courier',
  language: 'en',
}

describe("a filter's explanation", () => {
  it('quotes the words of the article that exclude it, with their place', () => {
    expect(whyLeftOut({ without: filter('sports, crypto') }, ARTICLE)).toBe(
      'without ‘sports’ or ‘crypto’: it has ‘crypto’ (in its third paragraph: “…before, in a long paragraph of many ' +
        'words, and Crypto-Exchanges closed after a long and difficult…”)',
    )
    expect(whyLeftOut({ without: filter('headline:dockers') }, ARTICLE)).toBe(
      'without ‘dockers’ in the headline: it has ‘dockers’ (in its headline: “Dockers vote to walk out”)',
    )
    expect(whyLeftOut({ without: filter('source:courier') }, ARTICLE)).toBe('not from courier: it is from Port Courier')
    expect(whyLeftOut({ without: filter('lang:en') }, ARTICLE)).toBe('not in English: it is in English')
  })

  it('names what the article lacks', () => {
    expect(whyLeftOut({ only: filter('crane "power plant"') }, ARTICLE)).toBe(
      'only articles with both ‘crane’ and the phrase ‘power plant’: it does not have the phrase ‘power plant’',
    )
    expect(whyLeftOut({ only: filter('source:Reuters, lang:de') }, ARTICLE)).toBe(
      'only articles from Reuters or in German: it is not from Reuters, but from Port Courier, is not in German, but in English',
    )
    expect(whyLeftOut({ only: filter('a1, b2, c3, d4, e5') }, ARTICLE)).toMatch(/‘c3’, and 2 more like that$/)
  })

  it('names what makes it match, and nothing if nothing was asked for', () => {
    expect(whyLeftOut({ only: filter('crane'), without: filter('opera') }, ARTICLE)).toBeUndefined()
    expect(whyFits({ only: filter('opera, crane') }, ARTICLE)).toBe(
      'it has ‘crane’ (in its first paragraph: “Crane drivers voted.”)',
    )
    expect(whyFits({ without: filter('opera') }, ARTICLE)).toBeUndefined()
  })
})
