import { describe, expect, it } from 'vitest'
import { onceOnly } from '#src/bot/once.ts'
import { TenantId } from '#core/ids.ts'
import { passingMemory } from '#memory/passing.ts'

const ANNA = TenantId.parse('slack:T-ANNA')
const BERT = TenantId.parse('slack:T-BERT')

describe('a delivered request', () => {
  it('counts once, even when two copies arrive together', async () => {
    const isNew = onceOnly(passingMemory(), () => 0)
    expect(await Promise.all([isNew(ANNA, 'a'), isNew(ANNA, 'a'), isNew(ANNA, 'b'), isNew(BERT, 'a')])).toEqual([
      true,
      false,
      true,
      true,
    ])
  })

  it('is remembered across a restart', async () => {
    const memory = passingMemory()
    await onceOnly(memory, () => 0)(ANNA, 'a')
    expect(await onceOnly(memory, () => 0)(ANNA, 'a')).toBe(false)
  })
})
