import type { Memory } from '#core/asking/newsroom.ts'
import { isTheirs } from './keys.ts'

/** A memory in this process, which lasts as long as it is referenced. Nothing in it expires. */
export function passingMemory(): Memory {
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
