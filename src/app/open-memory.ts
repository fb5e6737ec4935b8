import type { Log } from '#core/log.ts'
import { openMemory, type OpenMemory } from '#store/memory/memory.ts'
import type { Store } from '#store/database/open.ts'

/** Redis' client is loaded only where it is wanted: it takes a tenth of a second of every start. Throws Unavailable. */
export async function memoryFor(store: Store, keyvUrl: string | undefined, log: Log): Promise<OpenMemory> {
  if (keyvUrl === undefined) return openMemory(store)
  const { openRedisMemory } = await import('#store/memory/redis-memory.ts')
  return openRedisMemory(keyvUrl, log)
}
