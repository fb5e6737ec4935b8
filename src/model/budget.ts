import { memoryKey } from '#memory/keys.ts'
import type { Memory } from '#core/asking/newsroom.ts'

const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000

/**
 * Counts requests by the day (UTC) and tells whether there may be another, which then counts. Within one process none
 * is missed; replicas that count in the same instant may count one for two.
 */
export function dailyBudget(memory: Memory, most: number, now: () => Date): () => Promise<boolean> {
  let line: Promise<unknown> = Promise.resolve()

  async function take(): Promise<boolean> {
    const key = memoryKey('retellings asked for', {}, now().toISOString().slice(0, 10))
    const before = await memory.get(key)
    const made = typeof before === 'number' ? before : 0
    if (made >= most) return false
    await memory.set(key, made + 1, TWO_DAYS_MS)
    return true
  }

  return () => {
    const mine = line.then(take)
    line = mine.catch(() => undefined)
    return mine
  }
}
