import { describe, expect, it } from 'vitest'
import { analyse, ANALYSIS_VERSION } from '#text/analyse.ts'
import { summarise } from '#text/summary.ts'

const body = [
  'The council of Port Vale closed the old harbour bridge on Friday after engineers found cracks in two of its piers.',
  'Ruben Okafor, who runs the ferry, said he would carry passengers across the harbour for nothing.',
  'The bridge was built in 1921 and carries nine thousand cars a day between the harbour and the old town.',
  'Engineers expect the repair to take nine weeks and cost two million crowns.',
  'The swimming club opened its new pool in the park on the same evening.',
].join('\n\n')

describe('analyse', () => {
  const analysis = analyse({ body })

  it('reads language, sentences, ranking and quotes, every piece a slice of the body', () => {
    expect(analysis.version).toBe(ANALYSIS_VERSION)
    expect(analysis.language).toBe('en')
    expect(analysis.sentences.map(({ text }) => text)).toEqual(body.split('\n\n'))
    for (const { text, start, end } of [...analysis.sentences, ...analysis.quotes]) {
      expect(body.slice(start, end)).toBe(text)
    }
    expect(analysis.quotes.map(({ speaker }) => speaker?.name)).toContain('Ruben Okafor')
  })

  it('begins a summary with what the article is about', () => {
    expect(summarise(body, analysis, 1)[0]?.text).toMatch(/^The council of Port Vale/u)
    expect(
      summarise(body, analysis, 3)
        .map(({ text }) => text)
        .join(' '),
    ).not.toMatch(/swimming club/u)
  })

  it('gives more weight to what the title mentions', () => {
    const place = (title?: string) => {
      return analyse({ body, ...(title ? { title } : {}) }).ranking.indexOf(4)
    }
    expect(place('Swimming club opens new pool in the park')).toBeLessThan(place())
  })

  it('handles a text without sentences', () => {
    expect(analyse({ body: ' \n' })).toMatchObject({ language: 'und', sentences: [], ranking: [], quotes: [] })
  })
})
