import { createKeyv } from '@keyv/redis'
import { memoryOver, type OpenMemory } from './memory.ts'

/** Small things with a life-time, in the Redis at `keyvUrl` (`redis://…`), for several replicas. */
export function openRedisMemory(keyvUrl: string): OpenMemory {
  return memoryOver(createKeyv(keyvUrl, { namespace: 'crier', throwOnErrors: true }))
}
