import { setTimeout as wait } from 'node:timers/promises'

/** Pauses before another try where a platform gave no clear answer: an answer said twice is a smaller fault than one not said. */
const AGAIN_MS = [300, 1_000]

/**
 * Tries three times at most: somebody is waiting for an answer.
 * @param pauseFor milliseconds until it is worth trying again after an error, `again` where the platform asks for nothing
 *   else; undefined where it is not
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
