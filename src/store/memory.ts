import { createKeyv } from '@keyv/redis'
import { Keyv } from 'keyv'
import type { Memory } from '#core/newsroom.ts'
import { KeyvSql } from './keyv-sql.ts'
import type { Store } from './open.ts'

/** Small things with a life-time: in the store's own database, or in the Redis at `keyvUrl` (`redis://…`). */
export function openMemory(store: Pick<Store, 'db'>, keyvUrl?: string): Memory & { close(): Promise<void> } {
  const keyv =
    keyvUrl === undefined || keyvUrl === ''
      ? new Keyv({ store: new KeyvSql(store.db), namespace: 'crier', throwOnErrors: true })
      : createKeyv(keyvUrl, { namespace: 'crier', throwOnErrors: true })
  return {
    get: key => keyv.get<unknown>(key),
    async set(key, value, lifetimeMs) {
      await keyv.set(key, value, lifetimeMs)
    },
    close: () => keyv.disconnect(),
  }
}
