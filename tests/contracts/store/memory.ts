import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { memoryKey } from '#memory/keys.ts'
import { openMemory } from '#store/memory/memory.ts'
import type { Desk } from './desk.ts'

const LIST = memoryKey('numbers', {}, 'list')
const BRIEF = memoryKey('numbers', {}, 'brief')

export function memoryContract(desk: () => Desk): void {
  describe('the memory', () => {
    it('gives back what was set, in every process, until its life-time is over', async () => {
      const memory = openMemory(desk().store)
      const value = { list: ['k3v9x2ab', 'ünï'], at: 3 }
      await memory.set(LIST, value, 60_000)
      await memory.set(BRIEF, 1, 1)
      const other = await desk().again()
      expect(await openMemory(other).get(LIST)).toEqual(value)
      await other.close()
      await expect.poll(() => memory.get(BRIEF)).toBeUndefined()
      expect(await memory.get(memoryKey('action', {}, 'never set'))).toBeUndefined()
    })

    it('keeps the newest value, and no row that ran out', async () => {
      const memory = openMemory(desk().store)
      await memory.set(BRIEF, 1, 1)
      await setTimeout(2)
      await openMemory(desk().store).set(LIST, 1, 60_000)
      await memory.set(LIST, 2, 60_000)
      expect(await memory.get(LIST)).toBe(2)
      expect(await desk().store.db.selectFrom('memory').select('key').execute()).toHaveLength(1)
    })
  })
}
