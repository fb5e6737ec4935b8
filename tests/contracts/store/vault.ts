import { Keyv } from 'keyv'
import type { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { memoryKey } from '#memory/keys.ts'
import { vaultTable } from '#store/database/migrations/017-vault.ts'
import { KeyvSql } from '#store/memory/keyv-sql.ts'
import { openMemory } from '#store/memory/memory.ts'
import { openVault } from '#store/memory/vault.ts'
import type { Desk } from './desk.ts'

export function vaultContract(desk: () => Desk): void {
  describe('the vault', () => {
    it('keeps a text for good, in every process, until it is deleted', async () => {
      const vault = openVault(desk().store)
      await vault.set('slack:T1', 'v1.sealed')
      await vault.set('slack:T1', 'v1.sealed.anew')
      const other = await desk().again()
      expect(await openVault(other).get('slack:T1')).toBe('v1.sealed.anew')
      await openVault(other).delete('slack:T1')
      await other.close()
      expect(await vault.get('slack:T1')).toBeUndefined()
    })

    it('takes over what was in the memory table', async () => {
      const { db } = desk().store
      await db.schema.dropTable('vault').execute()
      const old = new Keyv({ store: new KeyvSql(db), namespace: 'vault', throwOnErrors: true })
      await old.set('slack:T1', 'v1.sealed')
      await openMemory(desk().store).set(memoryKey('action', {}, 'same'), 'memory', 60_000)
      await vaultTable(db as Kysely<unknown>)
      expect(await openVault(desk().store).get('slack:T1')).toBe('v1.sealed')
      expect(await old.get('slack:T1')).toBeUndefined()
      expect(await openMemory(desk().store).get(memoryKey('action', {}, 'same'))).toBe('memory')
    })

    it('is separate from the memory: neither sees the other’s keys', async () => {
      const same = memoryKey('action', {}, 'same')
      await openMemory(desk().store).set(same, 'memory', 60_000)
      await openVault(desk().store).set(same, 'vault')
      expect(await openMemory(desk().store).get(same)).toBe('memory')
      expect(await openVault(desk().store).get(same)).toBe('vault')
    })
  })
}
