import type { TenantId } from '#core/ids.ts'
import { memoryKey } from '#memory/keys.ts'
import type { Memory } from '#core/asking/newsroom.ts'

/**
 * Milliseconds a request is remembered; platforms redeliver within minutes, and a Discord interaction ends after 15.
 */
const REMEMBERED_MS = 15 * 60 * 1000

/**
 * Whether a request id is new; remembers it. The set in this process decides at once, so that two copies arriving
 * together have one effect; the memory carries it across restarts.
 */
export function onceOnly(memory: Memory, now: () => number): (tenant: TenantId, id: string) => Promise<boolean> {
  const seen = new Map<string, number>()
  return async (tenant, request) => {
    const id = `${tenant}:${request}`
    const key = memoryKey('request', { tenant }, request)
    const at = now()
    for (const [old, since] of seen) {
      if (at - since < REMEMBERED_MS) break
      seen.delete(old)
    }
    if (seen.has(id)) return false
    seen.set(id, at)
    if ((await memory.get(key)) !== undefined) return false
    await memory.set(key, 1, REMEMBERED_MS)
    return true
  }
}
