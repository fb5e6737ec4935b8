import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { memoryKey } from '#memory/keys.ts'
import { openMemory } from '#store/memory/memory.ts'
import type { Desk } from './desk.ts'

const LIST = memoryKey('numbers', {}, 'list')
const BRIEF = memoryKey('numbers', {}, 'brief')

export function memoryContract(desk: () => Desk): void {
  describe('the memory', () => {
    it('keeps no expired row', async () => {
      const memory = openMemory(desk().store)
      await memory.set(BRIEF, 1, 1)
      const ranOut = Date.now() + 1
      while (Date.now() <= ranOut) await setTimeout(1)
      await openMemory(desk().store).set(LIST, 1, 60_000)
      await memory.set(LIST, 2, 60_000)
      expect(await memory.get(LIST)).toBe(2)
      expect(await desk().store.db.selectFrom('memory').select('key').execute()).toHaveLength(1)
    })
  })
}
