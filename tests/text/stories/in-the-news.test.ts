import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rarityOf } from '#text/rarity.ts'
import { keysOf, vectorOf } from '#text/similarity.ts'
import { groupStories } from '#text/stories.ts'
import { aboutOstrova } from '#tests/support/in-the-news.ts'
import { lessened, newKeys } from '#text/stories/in-the-news.ts'

const arrest = vectorOf({
  body: 'Ostrova was arrested in Skarrey on Monday after a quarrel about a goat, police said.',
})
const weightOf = (vector: typeof arrest, term: string) => vector.weights[vector.terms.indexOf(term)] ?? 0
const told = (stories: number, having: Readonly<Record<string, number>>) => ({
  stories,
  having: new Map(Object.entries(having)),
})

describe('what is in the news', () => {
  it('lowers the weight of a term the more stories of these days have it', () => {
    const weights = [0, 9, 20, 60, 200].map(times =>
      weightOf(lessened(arrest, told(500, { ostrova: times })), 'ostrova'),
    )
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(new Set(weights).size).toBe(weights.length)
    expect(weights.at(-1)).toBeLessThan((weights[0] ?? 0) / 3)
  })

  it('ignores a term in a few stories, which may be one story told twice', () => {
    expect(lessened(arrest, told(20, { ostrova: 4, skarrey: 3, goat: 1 }))).toBe(arrest)
  })

  it('ignores what is equally common at all times', () => {
    const stories = 10_000
    const usual = Math.round(stories * Math.exp(-rarityOf('polic')))
    expect(weightOf(lessened(arrest, told(stories, { polic: usual })), 'polic')).toBe(weightOf(arrest, 'polic'))
  })

  it('never raises a weight, and keeps all terms, heaviest first', () => {
    const counts = fc.dictionary(fc.constantFrom(...arrest.terms), fc.nat(5000))
    fc.assert(
      fc.property(fc.nat(5000), counts, (stories, having) => {
        const vector = lessened(arrest, told(stories, having))
        expect(vector.terms.toSorted()).toEqual(arrest.terms.toSorted())
        expect(vector.weights).toEqual(vector.weights.toSorted((a, b) => b - a))
        for (const term of vector.terms) {
          expect(weightOf(vector, term)).toBeLessThanOrEqual(weightOf(arrest, term))
          expect(weightOf(vector, term)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('counts for a story the keys its articles add, each once', () => {
    const again = vectorOf({ body: 'Ostrova, arrested in Skarrey, was released on Tuesday; the goat is well.' })
    expect(newKeys(arrest, [])).toEqual(keysOf(arrest))
    expect(newKeys(again, [{ vector: arrest }])).not.toContain('ostrova')
    expect(newKeys(again, [{ vector: arrest }])).toContain('releas')
    expect(newKeys(arrest, [{ vector: again }, { vector: arrest }])).toEqual([])
  })
})

describe('stories in weeks with one name in every headline', () => {
  const others = aboutOstrova(24).map(text => ({ ...text, day: 20_000 }))
  const two = [
    {
      title: 'Marit Ostrova and the lighthouse',
      body: 'Keepers of the old lighthouse asked President Marit Ostrova for paint; the lamp had failed during storms.',
      day: 20_000,
    },
    {
      title: 'Marit Ostrova and the beehive',
      body: 'A swarm settled under the balcony of President Marit Ostrova, where gardeners smoked the beehive out.',
      day: 20_000,
    },
  ]

  it('are told apart by their other words, and joined if there is nothing else about the name', () => {
    expect(new Set(groupStories(two)).size).toBe(1)
    expect(new Set(groupStories([...others, ...two])).size).toBe(others.length + 2)
  })

  it('are joined as before if the days are unknown', () => {
    const undated = [...others, ...two].map(({ title, body }) => ({ title, body }))
    expect(new Set(groupStories(undated).slice(-2)).size).toBe(1)
  })
})
