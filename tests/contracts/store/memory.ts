import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openMemory } from '#store/memory.ts'
import type { Desk } from './desk.ts'

export function memoryContract(desk: () => Desk): void {
  describe('the memory', () => {
    it('gives back what was set, in every process, until its life-time is over', async () => {
      const memory = openMemory(desk().store)
      const value = { list: ['k3v9x2ab', 'ünï'], at: 3 }
      await memory.set('list', value, 60_000)
      await memory.set('brief', 1, 1)
      const other = await desk().again()
      expect(await openMemory(other).get('list')).toEqual(value)
      await other.close()
      await expect.poll(() => memory.get('brief')).toBeUndefined()
      expect(await memory.get('never set')).toBeUndefined()
    })

    it('keeps the newest value, and no row that ran out', async () => {
      const memory = openMemory(desk().store)
      await memory.set('brief', 1, 1)
      await setTimeout(2)
      await openMemory(desk().store).set('list', 1, 60_000)
      await memory.set('list', 2, 60_000)
      expect(await memory.get('list')).toBe(2)
      expect(await desk().store.db.selectFrom('memory').select('key').execute()).toHaveLength(1)
    })
  })
}
