import KeyvRedis, { createKeyv } from '@keyv/redis'
import { memoryOver, type OpenMemory } from './memory.ts'

const CONNECTING_MS = 3000
const NAMESPACE = 'crier'

/**
 * Small things with a life-time, in the Redis at `keyvUrl` (`redis://…`), for several replicas. While it cannot be
 * reached, asking it fails at once or within 3 s, and works again by itself once it can.
 */
export function openRedisMemory(keyvUrl: string): OpenMemory {
  const client = { url: keyvUrl, disableOfflineQueue: true, socket: { connectTimeout: CONNECTING_MS } }
  const keyv = createKeyv(client, { namespace: NAMESPACE, throwOnErrors: true, connectionTimeout: CONNECTING_MS })
  const redis: unknown = keyv.store
  if (!(redis instanceof KeyvRedis)) throw new TypeError('expected the Redis of keyv')
  return memoryOver(keyv, async function* () {
    for await (const [key] of redis.iterator(NAMESPACE)) yield key
  })
}
