import { isTheirs } from '#memory/keys.ts'
import type { Memory } from '#core/asking/newsroom.ts'

/** A memory for tests of what only needs one; the real one has a suite of its own. */
export function mapMemory(): Memory {
  const kept = new Map<string, unknown>()
  return {
    get: key => Promise.resolve(kept.get(key)),
    set: (key, value) => {
      kept.set(key, value)
      return Promise.resolve()
    },
    forget(forgotten) {
      const theirs = isTheirs(forgotten)
      for (const key of kept.keys()) if (theirs(key)) kept.delete(key)
      return Promise.resolve()
    },
  }
}
