import { describe, expect, it } from 'vitest'
import { strangersRun } from '../../bench/abuse/strangers.ts'

/** `npm run bench:abuse` does all of it. */
const SHORT = 500

describe('three workspaces with random requests, also for each other’s things by name', () => {
  it('see nothing of each other, and change nothing', async () => {
    const { told, own, leaks, changed, faults } = await strangersRun(SHORT, 7)
    expect(told).toBeGreaterThan(SHORT / 2)
    expect(own).toBeGreaterThan(SHORT / 20)
    expect(leaks).toEqual([])
    expect(changed).toEqual([])
    expect(faults).toEqual([])
  })
})
