import { describe, expect, it } from 'vitest'
import { ArticleId, StoryId } from '#core/ids.ts'
import { type Candidate, rankCandidates } from '#desk/digest/rank.ts'
import type { AtStake } from '#text/stakes.ts'

const UNTIL = new Date('2026-11-20T08:00:00Z')
const A_DAY = { from: new Date('2026-11-19T08:00:00Z'), until: UNTIL }
const A_WEEK = { from: new Date('2026-11-13T08:00:00Z'), until: UNTIL }

const NEWS = { told: UNTIL, news: { readings: [], known: new Set<string>() } }

function candidate(
  name: string,
  more: {
    sources?: number
    fresh?: number
    hoursOld?: number
    followUp?: boolean
    headline?: string
    atStake?: AtStake
  },
): Candidate {
  const {
    sources = 1,
    fresh = 1,
    hoursOld = 2,
    followUp = false,
    headline = name,
    atStake = { stakes: [], soft: 0 },
  } = more
  return {
    story: {
      id: StoryId.parse(`s${name.padEnd(7, '0').slice(0, 7)}`),
      headline,
      central: ArticleId.parse('article0'),
      articles: [],
      publishers: [],
      copies: new Map(),
    },
    fresh: Array.from({ length: fresh }, (_, index) => ArticleId.parse(`article${index}`)),
    texts: fresh,
    voices: sources,
    atStake,
    newestAt: new Date(UNTIL.getTime() - hoursOld * 3_600_000),
    ...(followUp ? { followUp: NEWS } : {}),
  }
}

const order = (...candidates: readonly Candidate[]) => ordered(candidates)
const ordered = (candidates: readonly Candidate[], topics: readonly string[] = []) =>
  rankCandidates(candidates, A_DAY, topics).map(({ story }) => story.headline)

describe('a digest', () => {
  it('puts first what more independent sources report', () => {
    expect(order(candidate('one', {}), candidate('three', { sources: 3 }))).toEqual(['three', 'one'])
  })

  it('breaks ties in favour of the newer story', () => {
    expect(order(candidate('old', { hoursOld: 20 }), candidate('new', { hoursOld: 1 }))).toEqual(['new', 'old'])
  })

  it('puts high stakes before freshness, and a soft story last', () => {
    const court = candidate('court', { hoursOld: 23, atStake: { stakes: ['deaths', 'courts'], soft: 0 } })
    const cup = candidate('cup', { hoursOld: 1, atStake: { stakes: [], soft: 3 } })
    expect(order(cup, candidate('plain', { hoursOld: 12 }), court)).toEqual(['court', 'plain', 'cup'])
  })

  it('counts age as a fraction of its window: two days matter little in a week', () => {
    const [two, one] = [candidate('two', { sources: 2, hoursOld: 48 }), candidate('one', { hoursOld: 1 })]
    expect(rankCandidates([one, two], A_WEEK).map(({ story }) => story.headline)).toEqual(['two', 'one'])
  })

  it('puts stories shown before behind new ones', () => {
    expect(order(candidate('again', { followUp: true }), candidate('first', {}))).toEqual(['first', 'again'])
  })

  it('puts more news before less', () => {
    expect(order(candidate('little', {}), candidate('much', { fresh: 4 }))).toEqual(['much', 'little'])
  })

  it('puts a topic of the place in the headline before a mere mention', () => {
    const [other, ferry] = [
      candidate('b', { headline: 'Harbour is dredged' }),
      candidate('c', { headline: 'Ferry to sail' }),
    ]
    expect(ordered([other, ferry], ['ferry'])).toEqual(['Ferry to sail', 'Harbour is dredged'])
  })

  it('is not dominated by one subject: others come between its stories, and its largest stays first', () => {
    const storm = ['floods the station', 'tears off a roof', 'cuts power', 'closes the airport'].map((what, index) =>
      candidate(`f${index}`, { headline: `Freja ${what}`, sources: 3, hoursOld: index + 1 }),
    )
    const others = [
      candidate('m', { headline: 'Bank merger blocked', sources: 2 }),
      candidate('n', { headline: 'Cup won' }),
    ]
    const told = order(...storm, ...others)
    expect(told.slice(0, 4)).toEqual([
      'Freja floods the station',
      'Bank merger blocked',
      'Freja tears off a roof',
      'Cup won',
    ])
    expect(new Set(told).size).toBe(6)
  })

  it('does not take one shared word for a subject if a headline is a whole sentence', () => {
    const lede =
      'They stood on the gangway with blankets, thermos flasks and one shoe, and half of Skerry was on the quay'
    const [dock, bank, ferry] = [
      candidate('d', { headline: 'Dockers of Velsund back on the quay after a mediator came', sources: 8 }),
      candidate('b', { headline: 'Bank merger blocked', sources: 2 }),
      candidate('f', { headline: lede, sources: 3 }),
    ]
    expect(order(dock, bank, ferry)).toEqual([
      'Dockers of Velsund back on the quay after a mediator came',
      lede,
      'Bank merger blocked',
    ])
  })

  it('is ordered alike on every replica, whatever the input order', () => {
    const many = [candidate('b', {}), candidate('a', {}), candidate('c', {})]
    expect(order(...many)).toEqual(order(...many.toReversed()))
  })
})
