import { setTimeout as pause } from 'node:timers/promises'

/** Keeps count of what is under way, so that a stop can wait for it. */
export function inFlight(): { add(work: Promise<void>): void; settled(withinMs: number): Promise<void> } {
  const open = new Set<Promise<void>>()
  return {
    add(work) {
      open.add(work)
      void work.finally(() => open.delete(work))
    },
    async settled(withinMs) {
      const late = new AbortController()
      await Promise.race([
        Promise.allSettled(open),
        pause(withinMs, undefined, { signal: late.signal }).catch(() => undefined),
      ])
      late.abort()
    },
  }
}
