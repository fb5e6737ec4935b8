import { describe, expect, it } from 'vitest'
import { secretsRun } from '../../bench/abuse/secrets.ts'

describe('Crier at log level debug, started, failing, asked and inspected', () => {
  it('shows no token, secret, password or key, nor user or query of a feed’s URL', async () => {
    const { characters, leaks, amiss } = await secretsRun()
    expect(amiss).toEqual([])
    expect(characters).toBeGreaterThan(10_000)
    expect(leaks).toEqual([])
  }, 120_000)
})
