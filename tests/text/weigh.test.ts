import { expect, it } from 'vitest'
import { weigh } from '#text/weigh.ts'

it('gives terms that stay as they are when another text is weighed', () => {
  const first = weigh({ title: 'Dockers strike', body: 'The dockers of the harbour stopped work over pensions.' })
  const before = structuredClone(first)
  weigh({ title: 'Harbour', body: 'The harbour, the harbour and the dockers: pensions, pensions, pensions.' })
  expect(before.length).toBeGreaterThan(2)
  expect(first).toEqual(before)
})
