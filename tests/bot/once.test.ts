import { describe, expect, it } from 'vitest'
import { onceOnly } from '#src/bot/once.ts'
import { mapMemory } from '#tests/support/map-memory.ts'

describe('a delivered request', () => {
  it('counts once, even when two copies arrive together', async () => {
    const isNew = onceOnly(mapMemory(), () => 0)
    expect(await Promise.all([isNew('a'), isNew('a'), isNew('b')])).toEqual([true, false, true])
  })

  it('is still known after a restart', async () => {
    const memory = mapMemory()
    await onceOnly(memory, () => 0)('a')
    expect(await onceOnly(memory, () => 0)('a')).toBe(false)
  })
})
