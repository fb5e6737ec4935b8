import { describe, expect, it } from 'vitest'
import { ArticleId, StoryId } from '#core/ids.ts'
import { type Candidate, rankCandidates } from '#desk/rank.ts'

const UNTIL = new Date('2026-11-20T08:00:00Z')

function candidate(
  name: string,
  more: { sources?: number; fresh?: number; hoursOld?: number; followUp?: boolean },
): Candidate {
  const { sources = 1, fresh = 1, hoursOld = 2, followUp = false } = more
  return {
    story: {
      id: StoryId.parse(`s${name.padEnd(7, '0')}`),
      headline: name,
      articles: [],
      sources: Array.from({ length: sources }, (_, index) => `outlet ${index}`),
    },
    fresh: Array.from({ length: fresh }, (_, index) => ArticleId.parse(`article${index}`)),
    newestAt: new Date(UNTIL.getTime() - hoursOld * 3_600_000),
    followUp,
  }
}

const order = (...candidates: readonly Candidate[]) =>
  rankCandidates(candidates, UNTIL).map(({ story }) => story.headline)

describe('a digest', () => {
  it('puts first what more independent sources tell', () => {
    expect(order(candidate('one', {}), candidate('three', { sources: 3 }))).toEqual(['three', 'one'])
  })

  it('puts the newer of two alike first', () => {
    expect(order(candidate('old', { hoursOld: 20 }), candidate('new', { hoursOld: 1 }))).toEqual(['new', 'old'])
  })

  it('puts what was told before behind what was not', () => {
    expect(order(candidate('again', { followUp: true }), candidate('first', {}))).toEqual(['first', 'again'])
  })

  it('ranks alike on every replica, whatever the order it is given', () => {
    const many = [candidate('b', {}), candidate('a', {}), candidate('c', {})]
    expect(order(...many)).toEqual(order(...many.toReversed()))
  })
})
