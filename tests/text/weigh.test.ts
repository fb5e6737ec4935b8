import { expect, it } from 'vitest'
import { weigh } from '#text/weigh.ts'

it('returns terms that are not affected by weighing another text', () => {
  const first = weigh({ title: 'Dockers strike', body: 'The dockers of the harbour stopped work over pensions.' })
  const before = structuredClone(first)
  weigh({ title: 'Harbour', body: 'The harbour, the harbour and the dockers: pensions, pensions, pensions.' })
  expect(before.length).toBeGreaterThan(2)
  expect(first).toEqual(before)
})
