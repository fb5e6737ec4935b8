import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { drawn } from '#chart/drawn.ts'

describe('a chart in characters', () => {
  it('shows articles and sources on one scale, with the maximum of each and the first and last label', () => {
    const bars = [
      { label: '3 Nov', articles: 8, sources: 2 },
      { label: '4 Nov', articles: 0, sources: 0 },
      { label: '5 Nov', articles: 4, sources: 3 },
      { label: '6 Nov', articles: 1, sources: 1 },
      { label: '7 Nov', articles: 0, sources: 0 },
      { label: '8 Nov', articles: 5, sources: 4 },
    ]
    expect(drawn(bars)).toEqual([
      '         8 █',
      '           █         ▄',
      '           █   █     █',
      'articles   █   █ ▄   █',
      '',
      '         4     ▄     █',
      'sources    █   █ ▄   █',
      '           3 Nov 8 Nov',
    ])
  })

  it('fits a terminal of 80 columns, even a year of weeks', () => {
    const bars = Array.from({ length: 54 }, () => ({ label: '28 Mar', articles: 43_210, sources: 99 }))
    for (const line of drawn(bars)) expect(stringWidth(line)).toBeLessThanOrEqual(76)
  })

  it('shows even the smallest bar', () => {
    const bars = [1000, 1].map(articles => ({ label: '3 Nov', articles, sources: 1 }))
    expect(drawn(bars)[3]).toBe('articles      █ ▁')
    expect(drawn(bars)[5]).toBe('sources     1 ▁ ▁')
  })
})
