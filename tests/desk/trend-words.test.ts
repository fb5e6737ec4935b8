import { describe, expect, it } from 'vitest'
import { Day } from '#core/news/article.ts'
import { binsOf } from '#desk/find/bins.ts'
import { trendInWords } from '#desk/find/trend-words.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const day = (text: string) => Day.parse(text)
const on = (text: string, ...publishers: string[]) => ({ day: day(text), articles: publishers.length, publishers })

describe('what was published between two days', () => {
  it('is shown by day up to 45, including empty ones, else by week from Monday', () => {
    const days = binsOf([on('2026-11-03', 'A')], day('2026-10-11'), day('2026-11-24'))
    expect(days.span).toBe('day')
    expect(days.bins).toHaveLength(45)
    expect(days.bins.filter(({ articles }) => articles > 0)).toEqual([
      { from: '2026-11-03', articles: 1, publishers: ['A'] },
    ])

    const counts = [on('2026-10-10', 'A'), on('2026-11-23', 'A', 'B'), on('2026-11-24', 'B', 'C')]
    const weeks = binsOf(counts, day('2026-10-10'), day('2026-11-24'))
    expect(weeks.span).toBe('week')
    expect(weeks.bins.map(({ from }) => from)).toEqual([
      '2026-10-10',
      '2026-10-12',
      '2026-10-19',
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
    ])
    expect(weeks.bins.at(-1)).toEqual({ from: '2026-11-23', articles: 4, publishers: ['A', 'B', 'C'] })
  })

  it.each([
    [
      [on('2026-11-03', 'A', 'B'), on('2026-11-05', 'B')],
      '3 articles from 2 sources since 1\u00a0Nov; most on 3\u00a0Nov, with 2',
    ],
    [
      [on('2026-11-03', 'A', 'B'), on('2026-11-04', 'A'), on('2026-11-05', 'B', 'A')],
      '5 articles from 2 sources since 1\u00a0Nov; most on 3\u00a0Nov and 1 other day, with 2 each',
    ],
    [[on('2026-11-03', 'A'), on('2026-11-05', 'B')], '2 articles from 2 sources since 1\u00a0Nov, 1 on each of 2 days'],
    [[on('2026-11-03', 'A', 'B')], '2 articles from 2 sources since 1\u00a0Nov, all on 3\u00a0Nov'],
    [[{ day: day('2026-11-03'), articles: 1, publishers: [] }], '1 article since 1\u00a0Nov, on 3\u00a0Nov'],
  ])('is summed up correctly in words (%#)', (counts, told) => {
    expect(trendInWords(binsOf(counts, day('2026-11-01'), day('2026-11-20')), day('2026-11-01'), NOW)).toBe(told)
  })
})
