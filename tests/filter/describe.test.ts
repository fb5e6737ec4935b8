import { describe, expect, it } from 'vitest'
import { describeFilter } from '#filter/describe.ts'
import { parseCondition } from '#filter/parse.ts'

describe('a filter in words', () => {
  it.each([
    ['nuclear', '', 'only articles with ‘nuclear’'],
    [
      'nuclear "power plant"',
      'source:Reuters',
      'only articles with both ‘nuclear’ and the phrase ‘power plant’, not from Reuters',
    ],
    ['a b c', '', 'only articles with all of ‘a’, ‘b’ and ‘c’'],
    ['', 'sports, crypto, "half marathon"', 'all articles without ‘sports’, ‘crypto’ or the phrase ‘half marathon’'],
    ['(a or b) and not c', '', 'only articles with ‘a’ or ‘b’, without ‘c’'],
    ['a or (b and c)', '', 'only articles with ‘a’ or (with both ‘b’ and ‘c’)'],
    ['source:Reuters, source:Courier', 'lang:de', 'only articles from Reuters or Courier, not in German'],
    [
      'language:pl topic:"port strike" title:live',
      '',
      'only articles in Polish, about ‘port strike’, with ‘live’ in the headline',
    ],
    ['', 'a b', 'all articles not those (with both ‘a’ and ‘b’)'],
    ['', 'source:Reuters, a', 'all articles not from Reuters, without ‘a’'],
    ['', 'not source:Reuters', 'all articles from Reuters'],
    ['', 'topic:sport', 'all articles not about ‘sport’'],
  ])('only:%s without:%s: %s', (only, without, words) => {
    expect(
      describeFilter({
        ...(only ? { only: parseCondition(only) } : {}),
        ...(without ? { without: parseCondition(without) } : {}),
      }),
    ).toBe(words)
  })
})
