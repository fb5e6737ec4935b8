import { expect, it } from 'vitest'
import { analysisOf, analysisRow } from '#store/articles/analysis-rows.ts'
import { analyse } from '#text/analyse.ts'

const body = [
  'The council of Port Vale closed the old harbour bridge on Friday after Ruben Okafor found cracks in two piers.',
  'Scroll down for video',
  'He said that the ferry could take two hundred people an hour.',
  'Mr Okafor runs the ferry, and the bridge carries nine thousand cars a day.',
].join('\n\n')

it('the reading of each sentence survives storage', () => {
  const { quotes: _, ...analysis } = analyse({ body })
  expect(new Set(analysis.readings.map(({ leaning }) => leaning)).size).toBeGreaterThan(1)
  expect(analysis.readings.map(({ boilerplate }) => boilerplate)).toEqual([false, true, false, false])
  expect(analysisOf(body, analysisRow({ ...analysis, quotes: [] }), [])).toEqual({ ...analysis, quotes: [] })
})

it('a sentence read by an older version has an empty reading, and is shown', () => {
  const analysis = analyse({ body })
  const { readings } = analysisOf(body, { ...analysisRow(analysis), readings: '[]' }, [])
  expect(readings).toHaveLength(analysis.sentences.length)
  expect(readings.some(({ boilerplate }) => boilerplate)).toBe(false)
})
