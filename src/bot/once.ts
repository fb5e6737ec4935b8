import type { TenantId } from '#core/ids.ts'
import { memoryKey } from '#memory/keys.ts'
import type { Memory } from '#core/asking/newsroom.ts'

/** How long a delivered request is remembered; platforms retry within minutes, and Discord ends an interaction after 15. */
const REMEMBERED_MS = 15 * 60 * 1000

/**
 * Tells whether a request id is new, and remembers it. The set in this process decides at once, so that two copies
 * arriving together have one effect; the memory carries it over a restart.
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
