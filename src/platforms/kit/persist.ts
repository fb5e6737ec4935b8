import { setTimeout as wait } from 'node:timers/promises'

/**
 * Milliseconds before each retry when a platform gave no clear answer: answering twice is a smaller fault than not at
 * all.
 */
const AGAIN_MS = [300, 1_000]

/**
 * Tries at most three times, since somebody is waiting.
 *
 * @param pauseFor milliseconds to wait after an error, by default `again`; `undefined` if a retry is pointless
 */
export async function persist<T>(
  attempt: () => Promise<T>,
  pauseFor: (error: unknown, again: number) => number | undefined,
): Promise<T> {
  for (const again of AGAIN_MS) {
    try {
      return await attempt()
    } catch (error) {
      const pause = pauseFor(error, again)
      if (pause === undefined) throw error
      await wait(pause)
    }
  }
  return attempt()
}
