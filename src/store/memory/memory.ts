import { Keyv } from 'keyv'
import { isTheirs } from '#memory/keys.ts'
import type { Memory } from '#core/asking/newsroom.ts'
import { KeyvSql } from './keyv-sql.ts'
import type { Store } from '../database/open.ts'

export interface OpenMemory extends Memory {
  close(): Promise<void>
}

/** Expendable values with a lifetime, in the store's own database. */
export function openMemory(store: Pick<Store, 'soon'>): OpenMemory {
  const adapter = new KeyvSql(store.soon)
  return memoryOver(new Keyv({ store: adapter, namespace: 'crier', throwOnErrors: true }), () => adapter.keys())
}

/** @param keys all keys, without the namespace */
export function memoryOver(keyv: Keyv, keys: () => AsyncIterable<string>): OpenMemory {
  return {
    get: key => keyv.get<unknown>(key),
    async set(key, value, lifetimeMs) {
      await keyv.set(key, value, lifetimeMs)
    },
    async forget(forgotten) {
      const theirs = isTheirs(forgotten)
      for await (const key of keys()) if (theirs(key)) await keyv.delete(key)
    },
    close: () => keyv.disconnect(),
  }
}
