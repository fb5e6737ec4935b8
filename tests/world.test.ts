import { describe, expect, it } from 'vitest'
import { CASES } from '../bench/world/cases.ts'

describe.each(Object.entries(CASES))('the web as it is: %s', (_kind, cases) => {
  it.each(cases)('$says', async ({ seen, expected }) => {
    expect(await seen()).toEqual(expected)
  })
})
