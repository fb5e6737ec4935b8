import { Keyv } from 'keyv'
import type { Memory } from '#core/newsroom.ts'
import { KeyvSql } from './keyv-sql.ts'
import type { Store } from './open.ts'

export interface OpenMemory extends Memory {
  close(): Promise<void>
}

/** Small things with a life-time, in the store's own database. */
export function openMemory(store: Pick<Store, 'soon'>): OpenMemory {
  return memoryOver(new Keyv({ store: new KeyvSql(store.soon), namespace: 'crier', throwOnErrors: true }))
}

export function memoryOver(keyv: Keyv): OpenMemory {
  return {
    get: key => keyv.get<unknown>(key),
    async set(key, value, lifetimeMs) {
      await keyv.set(key, value, lifetimeMs)
    },
    close: () => keyv.disconnect(),
  }
}
