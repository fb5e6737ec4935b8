import type { Log } from '#core/log.ts'
import { openMemory, type OpenMemory } from '#store/memory/memory.ts'
import type { Store } from '#store/database/open.ts'

/** The Redis client is loaded only if needed: it would add a tenth of a second to every start. Throws Unavailable. */
export async function memoryFor(store: Store, keyvUrl: string | undefined, log: Log): Promise<OpenMemory> {
  if (keyvUrl === undefined) return openMemory(store)
  const { openRedisMemory } = await import('#store/memory/redis-memory.ts')
  return openRedisMemory(keyvUrl, log)
}
