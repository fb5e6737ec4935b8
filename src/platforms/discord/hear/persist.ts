import { setTimeout as pause } from 'node:timers/promises'
import { outcomeOf } from '../post/outcome.ts'

/** Pauses before another try, where Discord gave no clear answer. */
const AGAIN_MS = [300, 1_000]

/** Repeats what had no clear answer: an answer said twice is a smaller fault than one not said. */
export async function persist<T>(attempt: () => Promise<T>): Promise<T> {
  for (const wait of AGAIN_MS) {
    try {
      return await attempt()
    } catch (error) {
      const { kind } = outcomeOf(error)
      if (kind === 'gone' || kind === 'locked out') throw error
      await pause(wait)
    }
  }
  return attempt()
}
